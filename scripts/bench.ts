import { runBench } from '@/bench/run-bench'
import { runMainAndExit } from '@/scripts/console/run-main'
import { supervised } from '@/scripts/console/shutdown'

await runMainAndExit(() => supervised(runBench, 130))
