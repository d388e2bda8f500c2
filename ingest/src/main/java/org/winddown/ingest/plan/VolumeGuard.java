package org.winddown.ingest.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.winddown.ingest.rows.Quoted;

/**
 * When an inventory that has lost too much is held for a person, and when one that has grown too much is remarked on.
 *
 * @param usual limits of every source that has none of its own
 * @param sources limits of single sources, by {@code unit/source} or by source
 */
public record VolumeGuard(VolumeLimits usual, Map<String, VolumeLimits> sources) {

    /** The usual limits for every source. */
    public static final VolumeGuard USUAL = new VolumeGuard(VolumeLimits.USUAL, Map.of());

    public VolumeGuard {
        sources = Map.copyOf(sources);
    }

    /** The limits of a source: its own, else those of its name in all units, else the usual ones. */
    public VolumeLimits limits(String unit, String source) {
        VolumeLimits everywhere = sources.getOrDefault(source, usual);
        return sources.getOrDefault(unit + "/" + source, everywhere);
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
        VolumeLimits limits = limits(unit, source);
        if (retired >= Math.max(1, limits.fewest()) && retired > limits.share() * before) {
            return Optional.of("it would retire " + retired + " of " + before + " assets, more than the "
                    + percent(limits.share()) + " that source " + Quoted.of(source) + " may lose at once.");
        }
        OptionalLong least = limits.least(former);
        if (retired < 1 || least.isEmpty() || after >= least.getAsLong()) {
            return Optional.empty();
        }
        return Optional.of("it holds " + after + " assets, but " + usually(source, limits, former) + ", and fewer than "
                + least.getAsLong() + " is outside its control limits.");
    }

    /**
     * What is to be remarked on an inventory that has grown more than its source does, in words; it takes effect.
     *
     * @param before assets before
     * @param after assets after
     * @param former sizes of the former inventories, the newest first
     */
    public Optional<String> grown(String unit, String source, long before, long after, List<Long> former) {
        VolumeLimits limits = limits(unit, source);
        long more = after - before;
        if (before == 0 || more < Math.max(1, limits.fewest())) {
            return Optional.empty();
        }
        String look = " Look whether the file holds assets twice, under other identifiers.";
        if (more > limits.share() * before) {
            return Optional.of("The inventory grows from " + before + " to " + after + " assets, by more than "
                    + percent(limits.share()) + "." + look);
        }
        OptionalLong most = limits.most(former);
        return most.isEmpty() || after <= most.getAsLong()
                ? Optional.empty()
                : Optional.of("The inventory holds " + after + " assets, but " + usually(source, limits, former)
                        + ", and more than " + most.getAsLong() + " is outside its control limits." + look);
    }

    private static String usually(String source, VolumeLimits limits, List<Long> former) {
        List<Long> sizes = limits.counted(former);
        return "the last " + sizes.size() + " inventories of source " + Quoted.of(source) + " held "
                + Math.round(VolumeLimits.mean(sizes)) + " on average";
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.4g", part * 100).replaceAll("\\.?0+$", "") + " %";
    }
}
