import { runFollowUp } from '@/bench/follow-up/run-follow-up'
import { runBench } from '@/bench/run-bench'
import { runMainAndExit } from '@/scripts/console/run-main'
import { supervised } from '@/scripts/console/shutdown'

await runMainAndExit(() => supervised(process.argv[2] === 'follow-up' ? runFollowUp : runBench, 130))
