package org.winddown.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.decisions.acceptance.AcceptedFinding;
import org.winddown.decisions.acceptance.AcceptedFinding.State;
import org.winddown.decisions.acceptance.Subject;
import org.winddown.decisions.register.RefusedEntryException;
import org.winddown.decisions.register.RegisterCode;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.register.RejectedEntry;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;

/** The register of exceptions, told once for both databases. */
abstract class ExceptionsSuite {

    private static final Instant MONDAY = Instant.parse("2024-10-07T10:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2024-10-08T10:00:00Z");
    private static final Instant BEGINS = Instant.parse("2024-10-10T00:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2024-12-31T23:00:00Z");
    private static final String MEASURE = "us-icts-kaspersky-2024";
    private static final AssetKey LICENCE = new AssetKey("NYC", "sam", AssetKind.LICENCE, "L-1");
    private static final String HEADER = "unit,source,kind,asset_id,family,measure,act,reason,conditions,approver,"
            + "approved_at,valid_from,expires_at,evidence_ref";
    private static final String REST = "," + MEASURE + ",use,no replacement yet,isolated network,CISO,"
            + "2024-10-05T10:00:00Z,2024-10-10T00:00:00Z,2025-01-01T00:00:00+01:00,DMS-9";
    private static final String ASSET = "NYC,sam,licence,L-1," + REST;
    private static final String FAMILY = "NYC,,,,kaspersky/endpoint-security" + REST;

    @TempDir
    Path home;

    private Exceptions exceptions;

    /** A fresh, empty database. */
    abstract DataSource database(Path home);

    @BeforeEach
    void start() {
        exceptions = new Exceptions(RegisterFixture.migrated(database(home)));
    }

    @Test
    void keepsAnExceptionForAnAssetFromWhenItIsKnown() {
        RegisterResult result = load(MONDAY, ASSET);

        assertThat(result).isEqualTo(new RegisterResult(1, 1, 0, 0, List.of(), List.of()));
        assertThat(exceptions.knownAt(MONDAY.minusMillis(1))).isEmpty();
        assertThat(exceptions.knownAt(MONDAY)).singleElement().satisfies(each -> {
            assertThat(each.acceptance().subject()).isEqualTo(new Subject.OneAsset(LICENCE));
            assertThat(each.acceptance().expiresAt()).isEqualTo(EXPIRES);
            assertThat(each.acceptance().recordedAt()).isEqualTo(MONDAY);
            assertThat(each.acceptance().recordedBy()).isEqualTo("clerk");
            assertThat(each.concerns(LICENCE, "kaspersky/endpoint-security", MEASURE, Act.USE))
                    .isTrue();
            assertThat(each.concerns(LICENCE, "kaspersky/endpoint-security", MEASURE, Act.RENEWAL))
                    .isFalse();
            assertThat(each.concerns(LICENCE, "kaspersky/endpoint-security", "us-bod-17-01", Act.USE))
                    .isFalse();
        });
        assertThat(load(TUESDAY, ASSET)).isEqualTo(new RegisterResult(1, 0, 0, 1, List.of(), List.of()));
    }

    @Test
    void standsAsItsTimesAndItsRevocationSay() {
        load(MONDAY, ASSET);
        String id = exceptions.knownAt(MONDAY).get(0).acceptance().id();
        Instant revoked = Instant.parse("2024-11-01T08:00:00Z");

        assertThat(state(TUESDAY, BEGINS.minusNanos(1))).isEqualTo(State.PENDING);
        assertThat(state(TUESDAY, BEGINS)).isEqualTo(State.IN_FORCE);
        assertThat(state(TUESDAY, EXPIRES.minusNanos(1))).isEqualTo(State.IN_FORCE);
        assertThat(state(TUESDAY, EXPIRES)).isEqualTo(State.EXPIRED);

        exceptions.revoke(id, "Ada", "replacement is there", revoked);

        assertThat(state(revoked.minusSeconds(1), EXPIRES.minusNanos(1)))
                .as("nobody knew then")
                .isEqualTo(State.IN_FORCE);
        assertThat(state(revoked, revoked.minusSeconds(1))).isEqualTo(State.IN_FORCE);
        assertThat(state(revoked, revoked)).isEqualTo(State.REVOKED);
        assertThat(state(revoked, EXPIRES)).isEqualTo(State.REVOKED);
        assertThat(exceptions.knownAt(revoked).get(0).revocation())
                .hasValueSatisfying(each -> assertThat(each.reason()).isEqualTo("replacement is there"));
        assertThatThrownBy(() -> exceptions.revoke(id, "Bob", "again", revoked.plusSeconds(1)))
                .isInstanceOf(RefusedEntryException.class)
                .hasMessage("Exception " + id + " was revoked before, by Ada at 2024-11-01T08:00:00Z: replacement is"
                        + " there");
        assertThatThrownBy(() -> exceptions.revoke("x", "Bob", "again", revoked))
                .isInstanceOf(RefusedEntryException.class)
                .hasMessage("There is no exception x. List them with: winddown exceptions list");
    }

    @Test
    void aRevocationAfterTheEndChangesNothing() {
        load(MONDAY, ASSET);
        exceptions.revoke(exceptions.knownAt(MONDAY).get(0).acceptance().id(), "Ada", "late", EXPIRES.plusSeconds(1));

        assertThat(state(EXPIRES.plusSeconds(2), EXPIRES.plusSeconds(2))).isEqualTo(State.EXPIRED);
    }

    @Test
    void aFamilyIsAcceptedForItsUnitAlone() {
        load(MONDAY, FAMILY);

        AcceptedFinding found = exceptions.knownAt(MONDAY).get(0);
        AssetKey berlin = new AssetKey("BER", "sam", AssetKind.LICENCE, "L-1");
        assertThat(found.concerns(LICENCE, "kaspersky/endpoint-security", MEASURE, Act.USE))
                .isTrue();
        assertThat(found.concerns(LICENCE, "kaspersky/password-manager", MEASURE, Act.USE))
                .isFalse();
        assertThat(found.concerns(berlin, "kaspersky/endpoint-security", MEASURE, Act.USE))
                .isFalse();
        assertThat(found.acceptance().subject().words()).isEqualTo("kaspersky/endpoint-security in NYC");
    }

    @Test
    void saysWhatAPersonShouldKnow() {
        RegisterResult result = load(
                MONDAY,
                ASSET.replace("L-1", "L-9"),
                ASSET.replace("2024-10-05T10:00:00Z", "2024-10-07T10:00:00Z").replace("2024-10-10", "2024-10-01"));

        assertThat(result.recorded()).isEqualTo(2);
        assertThat(result.notices())
                .containsExactly(
                        "exceptions.csv, row 2: there is no asset NYC/sam/LICENCE/L-9 in the inventory. The exception is"
                                + " kept and counts when it appears; check unit, source, kind and asset_id.",
                        "exceptions.csv, row 3: it begins at 2024-10-01T00:00:00Z, before it was approved at"
                                + " 2024-10-07T10:00:00Z.");
    }

    @Test
    void setsAsideWhatIsNoException() {
        RegisterResult result = load(
                MONDAY,
                ASSET.replace("NYC", "TYO"),
                ASSET.replace("L-1,", "L-1,kaspersky/endpoint-security"),
                FAMILY.replace("NYC,", "NYC,sam"),
                FAMILY.replace("endpoint-security", "nothing"),
                ASSET.replace("kaspersky-2024", "nothing"),
                ASSET.replace(",use,", ",borrow,"),
                ASSET.replace("isolated network", ""),
                ASSET.replace("CISO", ""),
                ASSET.replace("2025-01-01T00:00:00+01:00", "2025-01-01"),
                ASSET.replace("2025-01-01T00:00:00+01:00", ""),
                ASSET.replace("2025-01-01T00:00:00+01:00", "2024-10-10T00:00:00Z"),
                ASSET.replace("2024-10-05", "2024-10-09"),
                ASSET + ",surplus");

        assertThat(result.rejected())
                .extracting(RejectedEntry::code)
                .containsExactly(
                        RegisterCode.UNIT_UNKNOWN,
                        RegisterCode.SUBJECT_UNCLEAR,
                        RegisterCode.SUBJECT_UNCLEAR,
                        RegisterCode.FAMILY_UNKNOWN,
                        RegisterCode.MEASURE_UNKNOWN,
                        RegisterCode.WORD_UNKNOWN,
                        RegisterCode.CELL_MISSING,
                        RegisterCode.CELL_MISSING,
                        RegisterCode.TIME_NOT_AN_INSTANT,
                        RegisterCode.CELL_MISSING,
                        RegisterCode.EXPIRES_TOO_EARLY,
                        RegisterCode.TIME_IN_FUTURE,
                        RegisterCode.TOO_MANY_CELLS);
        assertThat(result.rejected().get(10).message())
                .isEqualTo(
                        "exceptions.csv, row 12: column \"expires_at\" is 2024-10-10T00:00:00Z, but it is approved at"
                                + " 2024-10-05T10:00:00Z and begins at 2024-10-10T00:00:00Z. An exception expires after both.");
        assertThat(exceptions.knownAt(TUESDAY)).isEmpty();
    }

    @Test
    void takesThePrintedTimeAndNothingThatWasRevoked() {
        List<String> lines = List.of(
                HEADER + ",recorded_at,revoked_at",
                ASSET + ",2024-10-06T00:00:00Z,",
                FAMILY + ",2024-10-06T00:00:00Z,2024-10-07T00:00:00Z");

        RegisterResult result = exceptions.load(
                RegisterFixture.file("exceptions", lines.toArray(String[]::new)),
                new RegisterFixture.Stock(Set.of(LICENCE), Set.of("NYC")),
                MONDAY,
                "clerk");

        assertThat(result.rejected()).extracting(RejectedEntry::code).containsExactly(RegisterCode.REVOKED_ALREADY);
        assertThat(exceptions.knownAt(Instant.parse("2024-10-06T00:00:00Z"))).hasSize(1);
    }

    private State state(Instant knownAt, Instant asOf) {
        return exceptions.knownAt(knownAt).get(0).at(asOf);
    }

    private RegisterResult load(Instant now, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return exceptions.load(
                RegisterFixture.file("exceptions", lines.toArray(String[]::new)),
                new RegisterFixture.Stock(Set.of(LICENCE), Set.of("NYC")),
                now,
                "clerk");
    }
}
