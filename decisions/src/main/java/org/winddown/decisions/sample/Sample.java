package org.winddown.decisions.sample;

import java.time.Instant;
import java.util.List;

/**
 * A sample that was drawn.
 *
 * @param inputs what it was drawn from
 * @param population assets with the verdict, of which the lines were drawn
 * @param assets all assets judged, whatever their verdict
 * @param lines what was drawn; all of the population when it is no larger than the size wanted
 * @param drawnAt when it was drawn first
 * @param drawnBy who drew it first
 */
public record Sample(
        SampleInputs inputs, long population, long assets, List<SampleLine> lines, Instant drawnAt, String drawnBy) {

    public Sample {
        lines = List.copyOf(lines);
        if (population > assets || lines.size() != Math.min(population, inputs.size())) {
            throw new IllegalStateException("The sample does not add up: " + lines.size() + " lines of " + inputs.size()
                    + " wanted, " + population + " of " + assets + " assets.");
        }
    }

    /** The id: a hash of the inputs. */
    public String id() {
        return inputs.id();
    }
}
