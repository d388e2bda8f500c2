package org.winddown.scheduler.quartz;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.winddown.ingest.ImportProgress;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.night.NightRequest;
import org.winddown.scheduler.night.NightResult;
import org.winddown.scheduler.night.Nights;

/** Makes the reports of one unit when their time has come. */
final class UnitReportFire implements Job {

    static final String UNIT = "unit";

    private static final Logger LOG = LoggerFactory.getLogger(UnitReportFire.class);

    private final Nights nights;

    UnitReportFire(Nights nights) {
        this.nights = nights;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Instant asOf = context.getScheduledFireTime().toInstant();
        String unit = context.getMergedJobDataMap().getString(UNIT);
        NightResult night = nights.run(
                new NightRequest(
                        Optional.empty(),
                        asOf,
                        asOf,
                        Set.of(unit),
                        SystemTime.clock().instant()),
                ImportProgress.SILENT);
        LOG.info(
                "reports of unit {} as of {} are done: run {}, {} files",
                unit,
                asOf,
                night.runId(),
                night.reports().size());
    }
}
