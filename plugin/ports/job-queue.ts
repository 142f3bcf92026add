/** Work for transcoders, in this process or a fleet. `key` makes a job one job however many ask. */
export interface JobQueue<Job, Result> {
  enqueue(key: string, job: Job, deadlineMilliseconds: number): Promise<Result>
}
