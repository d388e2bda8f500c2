package org.winddown.scheduler.quartz;

import java.util.Map;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.scheduler.delivery.NightDeliveries;

/** Sends the reports that are due. */
@DisallowConcurrentExecution
final class DeliveryFire implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFire.class);

    private final NightDeliveries deliveries;

    DeliveryFire(NightDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Map<DeliveryState, Integer> counts = deliveries.send();
        if (counts.containsKey(DeliveryState.FAILED) || counts.containsKey(DeliveryState.WITHHELD)) {
            LOG.warn("deliveries are held for a person, see winddown deliveries: {}", counts);
        } else if (!counts.isEmpty()) {
            LOG.info("deliveries: {}", counts);
        }
    }
}
