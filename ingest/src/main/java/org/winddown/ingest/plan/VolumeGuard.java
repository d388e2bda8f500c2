package org.winddown.ingest.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.winddown.ingest.rows.Quoted;

/**
 * When an inventory that has lost too much is held for a person.
 *
 * @param share largest part of the assets before that may be retired at once, from 0 to 1
 * @param fewest fewer retired assets than this hold nothing
 * @param history how many former inventories make up the control limits; 0 for none
 * @param shares other shares, by {@code unit/source} or by source
 */
public record VolumeGuard(double share, long fewest, int history, Map<String, Double> shares) {

    private static final int ENOUGH = 5;
    private static final double DEVIATIONS = 3;

    /** A fifth of the assets and ten at least; the last ten inventories. */
    public static final VolumeGuard USUAL = new VolumeGuard(0.2, 10, 10, Map.of());

    public VolumeGuard {
        shares = Map.copyOf(shares);
    }

    /**
     * Why an inventory is to be held, in words; empty when it is not.
     *
     * @param before assets before
     * @param after assets after
     * @param retired assets it would retire
     * @param former sizes of the former inventories, the newest first
     */
    public Optional<String> hold(String unit, String source, long before, long after, long retired, List<Long> former) {
        if (retired < Math.max(1, fewest)) {
            return Optional.empty();
        }
        double allowed = shares.getOrDefault(unit + "/" + source, shares.getOrDefault(source, share));
        if (retired > allowed * before) {
            return Optional.of("it would retire " + retired + " of " + before + " assets, more than the "
                    + percent(allowed) + " that source " + Quoted.of(source) + " may lose at once.");
        }
        return outside(source, after, allowed, former);
    }

    /** A source that shrinks a little each time is noticed by what it used to be. */
    private Optional<String> outside(String source, long after, double allowed, List<Long> former) {
        List<Long> sizes = former.stream().limit(history).toList();
        if (sizes.size() < ENOUGH) {
            return Optional.empty();
        }
        double mean = sizes.stream().mapToLong(Long::longValue).average().orElse(0);
        double variance = sizes.stream()
                        .mapToDouble(size -> (size - mean) * (size - mean))
                        .sum()
                / sizes.size();
        double least = mean - Math.max(DEVIATIONS * Math.sqrt(variance), Math.max(allowed * mean, (double) fewest));
        if (after >= least) {
            return Optional.empty();
        }
        return Optional.of("it holds " + after + " assets, but the last " + sizes.size() + " inventories of source "
                + Quoted.of(source) + " held " + Math.round(mean) + " on average, and fewer than "
                + Math.round(least) + " is outside its control limits.");
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.4g", part * 100).replaceAll("\\.?0+$", "") + " %";
    }
}
