package org.winddown.scheduler.quartz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.winddown.ingest.ImportProgress;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.night.NightRequest;
import org.winddown.scheduler.night.NightResult;
import org.winddown.scheduler.night.Nights;

/**
 * Runs the night when its time has come. The scheduled time is its instant, so that a second node asks for the same.
 */
@DisallowConcurrentExecution
final class NightlyFire implements Job {

    static final String INBOX = "inbox";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyFire.class);

    private final Nights nights;
    private final ReportSchedules schedules;

    NightlyFire(Nights nights, ReportSchedules schedules) {
        this.nights = nights;
        this.schedules = schedules;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Instant asOf = context.getScheduledFireTime().toInstant();
        Path inbox = Path.of(context.getMergedJobDataMap().getString(INBOX));
        Optional<Path> from = Files.isDirectory(inbox) ? Optional.of(inbox) : Optional.empty();
        LOG.info("night as of {} starts, inbox {}", asOf, inbox);
        NightResult night = nights.run(
                new NightRequest(from, asOf, asOf, Set.of(), SystemTime.clock().instant()), ImportProgress.SILENT);
        LOG.info(
                "night as of {} is done: run {}, {} files, {} units, {} reports",
                asOf,
                night.runId(),
                night.imports().size(),
                night.units().size(),
                night.reports().size());
        if (!night.complete()) {
            LOG.warn("night as of {} left files in the inbox: {}", asOf, night.problems());
        }
        schedules.follow();
    }
}
