package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.delivery.DeliveryRecord;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.reporting.delivery.Parcel;

/** Deliveries as commands print them. */
final class DeliveryText {

    private DeliveryText() {}

    /** For example {@code deliveries: 3 sent, 1 retrying}. */
    static String sentence(Map<DeliveryState, Integer> counts) {
        return counts.isEmpty()
                ? "deliveries: nothing is due"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " "
                                + count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", ", "deliveries: ", ""));
    }

    /** Whether something was not sent that should have been. */
    static boolean held(Map<DeliveryState, Integer> counts) {
        return counts.keySet().stream().anyMatch(DeliveryText::held);
    }

    private static boolean held(DeliveryState state) {
        return switch (state) {
            case RETRYING, FAILED, WITHHELD -> true;
            case QUEUED, SENT, SKIPPED_UNCHANGED -> false;
        };
    }

    static Map<String, Object> json(DeliveryRecord line) {
        Parcel parcel = line.delivery().parcel();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", line.delivery().id());
        json.put("recipient", line.delivery().recipient());
        json.put("address", line.address().text());
        json.put("what", line.delivery().erratum() == null ? "report" : "erratum");
        json.put("unit", parcel.unit());
        json.put("kind", parcel.kind());
        json.put("format", parcel.format());
        json.put("asOf", parcel.asOf().toString());
        json.put("runId", parcel.runId());
        json.put("sha256", parcel.sha256());
        json.put("state", line.state().name());
        json.put("attempts", line.attempts());
        json.put("enqueuedAt", line.delivery().enqueuedAt().toString());
        json.put("at", line.at().toString());
        json.put("dueAt", text(line.dueAt()));
        json.put("openedAt", text(line.openedAt()));
        json.put("message", line.message());
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
