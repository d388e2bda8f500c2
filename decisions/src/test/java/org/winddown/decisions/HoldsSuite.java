package org.winddown.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.decisions.hold.HeldAsset;
import org.winddown.decisions.hold.LegalHold;
import org.winddown.decisions.hold.Release;
import org.winddown.decisions.register.RefusedEntryException;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;

/** The register of legal holds, told once for both databases. */
abstract class HoldsSuite {

    private static final Instant PLACED = Instant.parse("2024-10-04T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2024-10-07T10:00:00.123456789Z");
    private static final Instant TUESDAY = Instant.parse("2024-10-08T10:00:00Z");
    private static final AssetKey ACT = new AssetKey("NYC", "sam", AssetKind.TRANSACTION, "T-1");

    @TempDir
    Path home;

    private Holds holds;

    /** A fresh, empty database. */
    abstract DataSource database(Path home);

    @BeforeEach
    void start() {
        holds = new Holds(RegisterFixture.migrated(database(home)));
    }

    @Test
    void keepsWhoPlacedAHoldWhenAndWhy() {
        LegalHold kept = holds.place(hold("M-1"));

        assertThat(kept.recordedAt()).isEqualTo(Instant.parse("2024-10-07T10:00:00.123456Z"));
        assertThat(holds.knownAt(MONDAY)).containsExactly(new HeldAsset(kept, Optional.empty()));
        assertThat(holds.knownAt(PLACED)).as("it was not recorded yet").isEmpty();
        HeldAsset held = holds.knownAt(MONDAY).get(0);
        assertThat(held.standsAt(PLACED.minusNanos(1))).isFalse();
        assertThat(held.standsAt(PLACED)).isTrue();
    }

    @Test
    void isReleasedByARowOfItsOwn() {
        LegalHold kept = holds.place(hold("M-1"));

        Release release = holds.release(kept.id(), "Counsel", "settled", TUESDAY);

        assertThat(holds.knownAt(TUESDAY)).containsExactly(new HeldAsset(kept, Optional.of(release)));
        assertThat(holds.knownAt(TUESDAY).get(0).standsAt(TUESDAY)).isFalse();
        assertThat(holds.knownAt(TUESDAY).get(0).standsAt(TUESDAY.minusNanos(1)))
                .isTrue();
        assertThat(holds.knownAt(TUESDAY.minusMillis(1)).get(0).release()).isEmpty();
        assertThatThrownBy(() -> holds.release(kept.id(), "Other", "again", TUESDAY.plusSeconds(1)))
                .isInstanceOf(RefusedEntryException.class)
                .hasMessage("Legal hold " + kept.id() + " was released before, by Counsel at 2024-10-08T10:00:00Z:"
                        + " settled");
        assertThatThrownBy(() -> holds.release("x", "Other", "again", TUESDAY))
                .isInstanceOf(RefusedEntryException.class)
                .hasMessage("There is no legal hold x. List them with: winddown holds list");
    }

    @Test
    void holdsForSeveralMattersAndOncePerMatter() {
        LegalHold first = holds.place(hold("M-1"));
        LegalHold second = holds.place(hold("M-2"));

        assertThatThrownBy(() -> holds.place(hold("M-1")))
                .isInstanceOf(RefusedEntryException.class)
                .hasMessage("NYC/sam/TRANSACTION/T-1 is held for matter M-1 already, by Counsel from"
                        + " 2024-10-04T10:00:00Z on. Nothing more is needed.");
        holds.release(first.id(), "Counsel", "settled", TUESDAY);
        LegalHold again = holds.place(new LegalHold(ACT, "M-1", "reopened", "Counsel", TUESDAY, TUESDAY, "clerk"));

        assertThat(holds.knownAt(TUESDAY)).extracting(HeldAsset::hold).containsExactly(first, second, again);
        assertThat(holds.knownAt(TUESDAY))
                .extracting(each -> each.standsAt(TUESDAY))
                .containsExactly(false, true, true);
    }

    private static LegalHold hold(String matter) {
        return new LegalHold(ACT, matter, "claim of the supplier", "Counsel", PLACED, MONDAY, "clerk");
    }
}
