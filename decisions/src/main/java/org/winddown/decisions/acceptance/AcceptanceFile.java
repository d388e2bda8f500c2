package org.winddown.decisions.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winddown.decisions.register.RegisterCode;
import org.winddown.decisions.register.RegisterFault;
import org.winddown.decisions.register.RegisterFile;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.register.RegisterRow;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.Words;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.identification.Catalogues;

/** Reads a file of exceptions. Not thread-safe; one per file. */
public final class AcceptanceFile {

    private static final List<String> NEEDED = List.of(
            "unit",
            "measure",
            "act",
            "reason",
            "conditions",
            "approver",
            "approved_at",
            "valid_from",
            "expires_at",
            "evidence_ref");
    private static final List<String> USED = List.of(
            "unit",
            "source",
            "kind",
            "asset_id",
            "family",
            "measure",
            "act",
            "reason",
            "conditions",
            "approver",
            "approved_at",
            "valid_from",
            "expires_at",
            "evidence_ref",
            "recorded_at",
            "revoked_at");

    /** Maker and family of every product that the catalogue knows. */
    private static final Set<String> FAMILIES = Catalogues.content().vendors().stream()
            .flatMap(vendor -> vendor.families().stream().map(family -> vendor.id() + "/" + family.id()))
            .collect(Collectors.toUnmodifiableSet());

    private final RegisterFile<Acceptance> file;
    private final Set<String> units;
    private final Set<String> measures;
    private final String by;

    /**
     * Prepares reading.
     *
     * @param onRecord the exceptions on record
     * @param units codes of the units that are loaded
     * @param measures ids of the measures that are known
     * @param by who records
     */
    public AcceptanceFile(List<Acceptance> onRecord, Set<String> units, Set<String> measures, String by) {
        this.units = Set.copyOf(units);
        this.measures = Set.copyOf(measures);
        this.by = by;
        this.file = new RegisterFile<>(new RegisterFile.Form<>(USED, NEEDED, Acceptance::id, Acceptance::id), onRecord);
    }

    /** Reads the file. */
    public void read(DecisionFile given, Instant now) {
        file.read(given, row -> Optional.of(acceptance(row)), now);
    }

    private Acceptance acceptance(RegisterRow row) throws RegisterFault {
        if (!row.isEmpty("revoked_at")) {
            throw new RegisterFault(
                    RegisterCode.REVOKED_ALREADY,
                    "column \"revoked_at\" is filled: the exception was revoked. Take the row out; what was revoked is"
                            + " not loaded again.");
        }
        Subject subject = subject(row);
        String measure = row.name("measure");
        if (!measures.contains(measure)) {
            throw new RegisterFault(
                    RegisterCode.MEASURE_UNKNOWN,
                    "column \"measure\" is " + Words.quoted(measure) + ". Known are "
                            + measures.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        Act act = row.word("act", Act.class);
        Instant approvedAt = row.past("approved_at");
        Instant validFrom = row.instant("valid_from");
        Instant expiresAt = row.instant("expires_at");
        if (!expiresAt.isAfter(validFrom) || !expiresAt.isAfter(approvedAt)) {
            throw new RegisterFault(
                    RegisterCode.EXPIRES_TOO_EARLY,
                    "column \"expires_at\" is " + expiresAt + ", but it is approved at " + approvedAt
                            + " and begins at " + validFrom + ". An exception expires after both.");
        }
        return new Acceptance(
                subject,
                measure,
                act,
                row.needed("reason"),
                row.needed("conditions"),
                row.name("approver"),
                approvedAt,
                validFrom,
                expiresAt,
                row.text("evidence_ref"),
                row.recordedAt(),
                by);
    }

    private Subject subject(RegisterRow row) throws RegisterFault {
        String unit = row.name("unit");
        if (!units.contains(unit)) {
            throw new RegisterFault(
                    RegisterCode.UNIT_UNKNOWN,
                    "column \"unit\" is " + Words.quoted(unit) + ", which is not loaded. Load units with: winddown"
                            + " units load FILE");
        }
        boolean asset = !row.isEmpty("asset_id");
        if (asset != row.isEmpty("family") || (!asset && !(row.isEmpty("source") && row.isEmpty("kind")))) {
            throw new RegisterFault(
                    RegisterCode.SUBJECT_UNCLEAR,
                    "a row is about one asset (columns source, kind and asset_id) or about a product family of the unit"
                            + " (column family). Fill in one of them.");
        }
        if (asset) {
            return new Subject.OneAsset(row.asset());
        }
        String family = row.name("family");
        if (!FAMILIES.contains(family)) {
            throw new RegisterFault(
                    RegisterCode.FAMILY_UNKNOWN,
                    "column \"family\" is " + Words.quoted(family)
                            + ", which is not maker/family of the catalogue, for example kaspersky/endpoint-security. See"
                            + " what names mean with: winddown identify");
        }
        return new Subject.ProductFamily(unit, family);
    }

    /** What is to be recorded, in the order of the rows. */
    public List<Acceptance> recorded() {
        return file.recorded();
    }

    /** The assets that recorded exceptions are about. */
    public Set<AssetKey> assets() {
        return recorded().stream()
                .map(Acceptance::subject)
                .flatMap(each -> each instanceof Subject.OneAsset one ? Stream.of(one.asset()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /**
     * What became of the rows.
     *
     * @param stored whether an asset is in the inventory
     */
    public RegisterResult outcome(Predicate<AssetKey> stored) {
        Function<Acceptance, Optional<String>> notice = each -> {
            if (each.subject() instanceof Subject.OneAsset one && !stored.test(one.asset())) {
                return Optional.of("there is no asset " + one.asset() + " in the inventory. The exception is kept and"
                        + " counts when it appears; check unit, source, kind and asset_id.");
            }
            return each.approvedAt().isAfter(each.validFrom())
                    ? Optional.of("it begins at " + each.validFrom() + ", before it was approved at "
                            + each.approvedAt() + ".")
                    : Optional.empty();
        };
        return file.result(notice);
    }
}
