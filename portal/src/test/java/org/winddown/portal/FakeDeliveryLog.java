package org.winddown.portal;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.winddown.reporting.delivery.DeliveryLog;

/** Keeps what was fetched, one line each. */
public final class FakeDeliveryLog implements DeliveryLog {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void opened(String runId, String unit, String format, String who, Instant at) {
        lines.add(runId + " " + unit + " " + format + " by " + who + " at " + at);
    }

    /** The lines since this was called last. */
    public List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }
}
