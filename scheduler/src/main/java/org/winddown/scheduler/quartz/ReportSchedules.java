package org.winddown.scheduler.quartz;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.winddown.ingest.Units;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.scheduler.store.Home;

/** Keeps the stored schedules as the configuration and the units say: one night for all, one schedule for each unit. */
public final class ReportSchedules {

    private static final String NIGHT = "night";
    private static final String REPORTS = "reports";
    private static final JobKey DELIVERY = new JobKey("all", "delivery");

    private final Scheduler scheduler;
    private final ScheduleProperties properties;
    private final Units units;
    private final Home home;

    public ReportSchedules(Scheduler scheduler, ScheduleProperties properties, Units units, Home home) {
        this.scheduler = scheduler;
        this.properties = properties;
        this.units = units;
        this.home = home;
    }

    /**
     * Brings the stored schedules up to date; one that has not changed keeps its next time. A time that was missed
     * while no server ran is made up for once.
     *
     * @throws IllegalStateException when they cannot be stored
     */
    public void follow() {
        try {
            Set<JobKey> wanted = new HashSet<>();
            ScheduleProperties.Nightly nightly = properties.nightly();
            if (!nightly.cron().equals(ScheduleProperties.OFF)) {
                JobKey key = new JobKey("all-units", NIGHT);
                wanted.add(key);
                String inbox =
                        String.valueOf(nightly.inbox() == null ? home.root().resolve("inbox") : nightly.inbox());
                schedule(job(NightlyFire.class, key, NightlyFire.INBOX, inbox), nightly.cron(), nightly.zone());
            }
            for (BusinessUnit unit : units.all()) {
                String cron = properties.reports().cronOf(unit.code());
                if (!cron.equals(ScheduleProperties.OFF)) {
                    JobKey key = new JobKey(unit.code(), REPORTS);
                    wanted.add(key);
                    schedule(
                            job(UnitReportFire.class, key, UnitReportFire.UNIT, unit.code()),
                            cron,
                            unit.zone().orElse(ZoneOffset.UTC));
                }
            }
            deliver();
            remove(NIGHT, wanted);
            remove(REPORTS, wanted);
        } catch (SchedulerException e) {
            throw new IllegalStateException("The schedules cannot be stored: " + e.getMessage(), e);
        }
    }

    /** The stored schedules in words, ordered: group and name, expression, zone. */
    public List<String> list() {
        try {
            List<String> lines = new ArrayList<>();
            for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.anyGroup())) {
                if (scheduler.getTrigger(key) instanceof CronTrigger cron) {
                    lines.add(key.getGroup() + "/" + key.getName() + ": " + cron.getCronExpression() + " "
                            + cron.getTimeZone().getID());
                }
            }
            Collections.sort(lines);
            return lines;
        } catch (SchedulerException e) {
            throw new IllegalStateException("The schedules cannot be read: " + e.getMessage(), e);
        }
    }

    private static JobDetail job(Class<? extends Job> type, JobKey key, String name, String value) {
        return JobBuilder.newJob(type)
                .withIdentity(key)
                .usingJobData(name, value)
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private void schedule(JobDetail job, String cron, ZoneId zone) throws SchedulerException {
        scheduler.addJob(job, true);
        TriggerKey key = new TriggerKey(job.getKey().getName(), job.getKey().getGroup());
        CronTrigger wanted = TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(job)
                .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(TimeZone.getTimeZone(zone))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
        Trigger stored = scheduler.getTrigger(key);
        if (stored == null) {
            scheduler.scheduleJob(wanted);
        } else if (!same(stored, wanted)) {
            scheduler.rescheduleJob(key, wanted);
        }
    }

    /** Every minute; a time that was missed is not made up for, since the next one sends all that is due. */
    private void deliver() throws SchedulerException {
        TriggerKey key = new TriggerKey(DELIVERY.getName(), DELIVERY.getGroup());
        if (scheduler.getTrigger(key) != null) {
            return;
        }
        scheduler.addJob(
                JobBuilder.newJob(DeliveryFire.class)
                        .withIdentity(DELIVERY)
                        .storeDurably()
                        .build(),
                true);
        scheduler.scheduleJob(TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(DELIVERY)
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build());
    }

    private static boolean same(Trigger stored, CronTrigger wanted) {
        return stored instanceof CronTrigger cron
                && cron.getCronExpression().equals(wanted.getCronExpression())
                && cron.getTimeZone().equals(wanted.getTimeZone());
    }

    private void remove(String group, Set<JobKey> wanted) throws SchedulerException {
        for (JobKey stored : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(group))) {
            if (!wanted.contains(stored)) {
                scheduler.deleteJob(stored);
            }
        }
    }
}
