package org.winddown.portal.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.winddown.ingest.expected.Cadence;
import org.winddown.ingest.expected.ExpectedSource;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.portal.upload.ImportLine;

/**
 * How one source stands, ready to print.
 *
 * @param state in a word, for example {@code late}
 * @param missing whether it is late or never arrived
 * @param words what goes with the state; empty when nothing does
 * @param owner who is asked when it is missing; empty when nobody said
 * @param cadence how often it is to arrive; empty for a source that nobody expects
 * @param day the day that its newest inventory describes; empty when there is none
 * @param due the last day on which the next inventory is, or was, in time; empty when none is due
 * @param population how many assets are expected; empty when nobody said
 * @param outside whether it has fewer or more
 * @param file the newest file that came for it, whatever became of it
 */
public record SourceLine(
        String source,
        String state,
        boolean missing,
        String words,
        String owner,
        String cadence,
        String day,
        String due,
        String population,
        long assets,
        boolean outside,
        Optional<ImportLine> file) {

    static SourceLine of(SourceStatus status, Optional<ImportLine> file) {
        Optional<ExpectedSource> expected = Optional.ofNullable(status.expected());
        String state = status.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new SourceLine(
                status.source(),
                state,
                status.missing(),
                beside(state, status.words()),
                expected.map(ExpectedSource::owner).orElse(""),
                expected.map(ExpectedSource::cadence).map(Cadence::toString).orElse(""),
                status.last().map(LocalDate::toString).orElse(""),
                status.due().map(LocalDate::toString).orElse(""),
                expected.map(ExpectedSource::population).orElse(""),
                status.assets(),
                status.outside(),
                file);
    }

    /** The words without the state, which stands above them. */
    private static String beside(String state, String words) {
        return words.startsWith(state) ? words.substring(state.length()).replaceFirst("^,? ", "") : words;
    }
}
