package org.winddown.ingest.plan;

import java.util.List;
import java.util.OptionalLong;

/**
 * How much the number of assets of a source may vary from one inventory to the next.
 *
 * <p>The control limits are those of a chart of individual values: the mean of the former sizes, give or take some
 * deviations, where the deviation is judged by the steps from one size to the next. A source that shrinks a little
 * every night has small steps and a mean that lags behind, so that it falls out of its limits; judged by the spread of
 * all its sizes it never would. The limits are never nearer to the mean than the fewest assets and half of the share.
 *
 * @param share largest part of the assets before that may be retired at once, from 0 to 1
 * @param fewest fewer assets than this are never too many
 * @param history how many former inventories make up the control limits; 0 for none
 * @param deviations how many deviations from the mean the control limits are
 */
public record VolumeLimits(double share, long fewest, int history, double deviations) {

    /** A fifth of the assets and ten at least; three deviations of the last ten inventories. */
    public static final VolumeLimits USUAL = new VolumeLimits(0.2, 10, 10, 3);

    private static final int ENOUGH = 5;

    /** Of normal variation the mean step is so many deviations. */
    private static final double STEP = 1.128;

    /** The sizes that make up the limits, the newest first. */
    List<Long> counted(List<Long> former) {
        return former.stream().limit(history).toList();
    }

    /** The fewest assets within the control limits; empty when too few inventories are known. */
    OptionalLong least(List<Long> former) {
        List<Long> sizes = counted(former);
        return sizes.size() < ENOUGH
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(Math.ceil(mean(sizes) - distance(sizes))));
    }

    /** The most assets within the control limits; empty when too few inventories are known. */
    OptionalLong most(List<Long> former) {
        List<Long> sizes = counted(former);
        return sizes.size() < ENOUGH
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(Math.floor(mean(sizes) + distance(sizes))));
    }

    static double mean(List<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    private double distance(List<Long> sizes) {
        double steps = 0;
        for (int i = 1; i < sizes.size(); i++) {
            steps += Math.abs(sizes.get(i) - sizes.get(i - 1));
        }
        double deviation = steps / (sizes.size() - 1) / STEP;
        return Math.max(deviations * deviation, Math.max(share / 2 * mean(sizes), (double) fewest));
    }
}
