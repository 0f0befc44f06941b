import { describe, expect, it } from 'vitest'
import { mentionsWarningSign } from '@/lib/domain/messages/warning-words'

describe('a message that could be of a warning sign (clinical.md 2)', () => {
  it.each([
    // Cauda equina.
    'My left foot is numb',
    'It feels numbish between my legs',
    'There is some num feeling in my toes',
    'There is no numbness',
    'I have numness in the foot',
    'numbnes round my bottom since Monday',
    'I struggle to pee',
    'I cant feel when I wee',
    'i can not really feel it when I go',
    'I’ve lost all the feeling in my private parts',
    'My blader does not empty',
    'a leaky bladder',
    'I have become incontinant',
    'problems on the toilet',
    'It is different when wiping',
    'I wet myself last night',
    'Now both of my legs hurt',
    'The pain is in both legs now',
    'Now it is in my legs, both of them',
    'Two feet tingle',
    'Pins and needles in my toes',
    'I lost my erection',
    // Weakness.
    'My leg is weak',
    'There is some weekness in the ankle',
    'My foot is draging',
    'My knee gives way on the stairs',
    'It gave out twice',
    'The knee keeps buckling',
    'My leg colapsed',
    "I can't lift my toes",
    'I cannot stand on my heels',
    'I could hardly walk',
    'no strength left in it',
    // Fall and fracture.
    'I fell down the stairs',
    'I had a bad fall',
    'I was in a car crash',
    'After the acident',
    'I think it is broken',
    'they found a fracure',
    // Infection.
    'I have a feaver',
    'My temprature is 39',
    'I was shivering all night',
    'I feel very unwell',
    'The wound is infected',
    'The knee is swolen',
    'It is hot and red',
    // Cancer.
    'I have lost a lot of weight',
    'I had cancer ten years ago',
    'The pain wakes me at night',
    // Vessels, belly, chest.
    'My calf is thick',
    'a ripping pain in my back',
    'My foot is cold and blue',
    'pain in my chest',
    'Short of breth',
    // How bad.
    'It came suddenly',
    'knumb toes',
    'The pain is unbearable',
    'Should I go to the hospital?',
    'I want to kill myself',
    // Written as people write.
    'NUMB!!!',
    'its...numb',
    'My foot’s numb',
    'numb\nsince yesterday',
  ])('is offered the page: %s', (text) => expect(mentionsWarningSign(text)).toBe(true))

  it.each([
    'Can I do the bridge twice a day?',
    'My phone number is new',
    'I am away with my children next week',
    'Thank you, it was much better today',
    'May I swim on holiday?',
    'The sixth exercise is too easy',
    'See you on Thursday at ten',
    '',
    '🙂',
  ])('is sent without: %s', (text) => expect(mentionsWarningSign(text)).toBe(false))

  it('is quick on the longest message', () => {
    const started = performance.now()
    mentionsWarningSign('cannot feel '.repeat(10) + 'both of the other days '.repeat(85))
    expect(performance.now() - started).toBeLessThan(500)
  })
})
