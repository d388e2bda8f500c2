package org.winddown.scheduler.screening;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.winddown.rules.screening.ScreeningIndex;

/**
 * Keeps the index of a screening for the next one under the same law, so that a night judges only what changed since
 * the last, in the inventory or by the passing of time. It holds nothing that is not found again when it is lost: it
 * gives way when memory is short. Thread-safe.
 */
final class ScreeningIndexes {

    /** Laws for which one is kept, the latest ones. */
    private static final int LAWS = 4;

    /** An index that has met so many distinct sets of facts is not kept. */
    private static final int LARGEST = 250_000;

    private final Map<String, SoftReference<ScreeningIndex>> byLaw = new LinkedHashMap<>();

    /** The index kept for a law, which then is kept no more, or a new one. */
    ScreeningIndex take(Law law) {
        SoftReference<ScreeningIndex> kept;
        synchronized (byLaw) {
            kept = byLaw.remove(law.version());
        }
        ScreeningIndex known = kept == null ? null : kept.get();
        return known == null ? new ScreeningIndex(law.catalogue(), law.measures()) : known;
    }

    /** Keeps an index that nobody uses any more. */
    void keep(Law law, ScreeningIndex index) {
        if (index.size() > LARGEST) {
            return;
        }
        synchronized (byLaw) {
            byLaw.remove(law.version());
            byLaw.put(law.version(), new SoftReference<>(index));
            if (byLaw.size() > LAWS) {
                byLaw.remove(byLaw.keySet().iterator().next());
            }
        }
    }
}
