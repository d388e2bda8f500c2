package org.winddown.decisions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.sample.RecordedResult;
import org.winddown.decisions.sample.ResultFile;
import org.winddown.decisions.sample.Sample;
import org.winddown.decisions.sample.SampleDiffersException;
import org.winddown.decisions.sample.SampleLine;
import org.winddown.decisions.sample.TestedSample;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RefusedDecisionsException;
import org.winddown.decisions.store.SampleTables;

/** Samples that were drawn for a test and what testers found; nothing is ever changed. Safe for several threads. */
public final class Samples {

    private static final Instant END_OF_TIME =
            LocalDateTime.of(9999, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private final SampleTables tables;

    public Samples(DataSource dataSource) {
        this.tables = new SampleTables(dataSource);
    }

    /**
     * Keeps a sample; one that was drawn before stays as it is.
     *
     * @return the sample on record
     * @throws SampleDiffersException when the same inputs drew something else before
     */
    public Sample keep(Sample sample) {
        return tables.inOneTransaction(() -> {
            Optional<Sample> before = tables.find(sample.id());
            if (before.isEmpty()) {
                tables.add(sample);
                return sample;
            }
            requireSame(before.get(), sample);
            return before.get();
        });
    }

    private static void requireSame(Sample before, Sample now) {
        if (before.population() != now.population() || before.assets() != now.assets()) {
            throw new SampleDiffersException("Sample " + now.id() + " was drawn from " + before.population() + " of "
                    + before.assets() + " assets at " + before.drawnAt() + ", but now there are " + now.population()
                    + " of " + now.assets() + ". The inputs are the same, so this is a fault of the program: keep the"
                    + " home and report it.");
        }
        for (int i = 0; i < before.lines().size(); i++) {
            SampleLine then = before.lines().get(i);
            SampleLine here = now.lines().get(i);
            if (!then.equals(here)) {
                throw new SampleDiffersException("Line " + then.number() + " of sample " + now.id() + " was "
                        + then.asset() + " with the proof " + then.proofSha256() + " at " + before.drawnAt()
                        + ", but now it is " + here.asset() + " with the proof " + here.proofSha256()
                        + ". The inputs are the same, so this is a fault of the program: keep the home and report"
                        + " it.");
            }
        }
    }

    /**
     * Records what a tester wrote into a sample, in one transaction; what is on record already is not written again.
     *
     * @param now when the file is read
     * @param by who records it
     * @throws RefusedDecisionsException when a column is missing; nothing is recorded then
     */
    public RegisterResult record(DecisionFile file, Instant now, String by) {
        Instant loadedAt = now.truncatedTo(ChronoUnit.MICROS);
        return tables.inOneTransaction(() -> {
            ResultFile results = new ResultFile(tables.samples(END_OF_TIME), tables.results(END_OF_TIME), by);
            results.read(file, loadedAt);
            results.recorded().forEach(each -> tables.add(each, loadedAt));
            return results.outcome();
        });
    }

    /** The samples drawn at or before an instant in the order of drawing, with the results recorded by then. */
    public List<TestedSample> knownAt(Instant knownAt) {
        List<RecordedResult> results = tables.results(knownAt);
        return tables.samples(knownAt).stream()
                .map(sample -> new TestedSample(
                        sample,
                        results.stream()
                                .filter(each -> each.sampleId().equals(sample.id()))
                                .toList()))
                .toList();
    }
}
