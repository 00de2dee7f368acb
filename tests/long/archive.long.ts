/** Archives and files of a period from each engine to each, and everything that is no archive on both. */
import '../archive/backup.test.ts'
import '../archive/period-file.test.ts'
