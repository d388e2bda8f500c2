package org.winddown.decisions.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the judgement of a match stands.
 *
 * @param standing the standing
 * @param answer what counts when it is decided, what was said last otherwise; null while nobody said anything
 * @param votes what it rests on: the newest word of each person, the newest last
 * @param changes what changed since it was decided, when it is reopened
 */
public record MatchState(
        Standing standing, @Nullable MatchAnswer answer, List<RecordedMatch> votes, List<String> changes) {

    /** Where it stands. */
    public enum Standing {
        /** Nobody said anything. */
        OPEN,
        /** One person said something; a second one must say the same. */
        WAITING,
        /** Two persons must say the same and do not. */
        DISAGREED,
        DECIDED,
        /** Something was said, and one of the sides changed since. */
        REOPENED
    }

    public MatchState {
        votes = List.copyOf(votes);
        changes = List.copyOf(changes);
    }

    static MatchState open() {
        return new MatchState(Standing.OPEN, null, List.of(), List.of());
    }

    /** What counts; empty while nothing does. */
    public Optional<MatchAnswer> decided() {
        return standing == Standing.DECIDED ? Optional.ofNullable(answer) : Optional.empty();
    }

    /** Whether a person has to say something. */
    public boolean asks() {
        return standing != Standing.DECIDED;
    }

    /** Who said what, when and why; empty while nobody did. */
    public String said() {
        return votes.stream().map(vote -> vote.answer() + " by " + vote.words()).collect(Collectors.joining("; "));
    }

    /** Where it stands, in words: who said what, when and why, and whether that counts. */
    public String words() {
        return switch (standing) {
            case OPEN -> said();
            case DECIDED ->
                decided().orElseThrow() + ", decided by "
                        + votes.stream().map(RecordedMatch::words).collect(Collectors.joining(" and "));
            case WAITING -> said() + "; a second person must say the same";
            case DISAGREED -> said() + "; they disagree, so it stays open";
            case REOPENED -> said() + "; reopened, because since then " + changed();
        };
    }

    /** What changed, in one line. */
    public String changed() {
        return String.join("; ", changes);
    }
}
