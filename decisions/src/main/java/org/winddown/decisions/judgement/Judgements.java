package org.winddown.decisions.judgement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.assessment.Assessment;
import org.winddown.decisions.assessment.Reviews;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.decisions.match.RecordedMatch;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.screening.Disposition;

/**
 * What people had said and decided by one instant; of each answer and each disposition the newest.
 *
 * <p>An answer counts as long as the source says of the fact what it said when it was answered, or says the same as the
 * answer. When the source has changed to something else since, the answer no longer counts: the source is newer, and
 * what it leaves open is asked again.
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class Judgements {

    private static final Judgements NONE = new Judgements(List.of(), List.of(), List.of(), MatchMemory.none());

    private final Map<AssetKey, Map<AnswerableFact, RecordedAnswer>> answers = new HashMap<>();
    private final Map<Place, Map<Act, RecordedDisposition>> dispositions = new HashMap<>();
    private final Set<AssetKey> renamed = new HashSet<>();
    private final Reviews reviews;
    private final MatchMemory matches;
    private final String version;

    /**
     * An answer and whether it counts for the asset as the source has it now.
     *
     * @param answer the answer
     * @param counts whether it counts
     * @param sourceCell what the source says now
     */
    public record Use(RecordedAnswer answer, boolean counts, String sourceCell) {}

    private record Place(AssetKey asset, String measure) {}

    /** Takes the newest of what was recorded; all lists in the order of recording, the newest last. */
    public Judgements(
            List<RecordedAnswer> answers,
            List<RecordedDisposition> dispositions,
            List<Assessment> assessments,
            MatchMemory matches) {
        this.reviews = new Reviews(assessments);
        this.matches = matches;
        for (RecordedAnswer each : answers) {
            this.answers.computeIfAbsent(each.asset(), key -> new TreeMap<>()).put(each.fact(), each);
            if (each.fact().isOfName()) {
                renamed.add(each.asset());
            }
        }
        for (RecordedDisposition each : dispositions) {
            Map<Act, RecordedDisposition> ofPlace =
                    this.dispositions.computeIfAbsent(new Place(each.asset(), each.measure()), key -> new HashMap<>());
            ofPlace.put(each.act(), each);
        }
        this.version = hash();
    }

    /** Nobody has said or decided anything. */
    public static Judgements none() {
        return NONE;
    }

    /**
     * Hash of all that counts, 64 hexadecimal digits; equal judgements have equal versions, whatever file they came in.
     */
    public String version() {
        return version;
    }

    /** The independent reviews on record. */
    public Reviews reviews() {
        return reviews;
    }

    /** What was said about which product a name means. */
    public MatchMemory matches() {
        return matches;
    }

    /** Whether any fact of the asset was answered. */
    public boolean concern(AssetKey asset) {
        return answers.containsKey(asset);
    }

    /** Whether somebody said which product the asset is. */
    public boolean rename(AssetKey asset) {
        return renamed.contains(asset);
    }

    /** Whether somebody said of any asset which product it is. */
    public boolean renameAny() {
        return !renamed.isEmpty();
    }

    /** The answers on an asset, in the order they are laid over it; those that no longer count as well. */
    public List<Use> on(Asset asset, BusinessUnit unit) {
        List<Use> uses = new ArrayList<>();
        for (RecordedAnswer answer : of(asset.key()).values()) {
            String now = answer.fact().sourceCell(asset, Optional.of(unit));
            uses.add(new Use(answer, counts(answer, now), now));
        }
        return uses;
    }

    /** The asset with the answered cells; its key, its raw name and where it came from stay as they are. */
    public Asset answered(Asset asset) {
        Map<AnswerableFact, RecordedAnswer> known = of(asset.key());
        if (known.isEmpty()) {
            return asset;
        }
        Map<Field, String> cells = new EnumMap<>(Field.class);
        cells.putAll(asset.fields());
        Map<String, String> extras = new TreeMap<>(asset.extras());
        for (RecordedAnswer answer : known.values()) {
            String now = answer.fact().sourceCell(asset, Optional.empty());
            Optional<Field> field = answer.fact().field();
            if (answer.fact().isOfUnit() || answer.fact().isOfName() || !counts(answer, now)) {
                continue;
            }
            if (field.isEmpty()) {
                extras.put(answer.fact().fact(), answer.value());
                continue;
            }
            if (answer.fact().equals(AnswerableFact.ATTESTATION)) {
                attest(cells, answer, now);
            }
            cells.put(field.get(), answer.value());
        }
        return new Asset(
                asset.key(),
                asset.name(),
                Collections.unmodifiableMap(cells),
                Collections.unmodifiableMap(extras),
                asset.origin());
    }

    /** An attestation stands on its own evidence; one without leaves alone what the source has for the same claim. */
    private static void attest(Map<Field, String> cells, RecordedAnswer answer, String now) {
        if (answer.evidenceRef().isEmpty() && answer.value().equals(now)) {
            return;
        }
        cells.put(Field.ATTESTED_BY, answer.answeredBy());
        cells.put(Field.ATTESTED_AT, answer.recordedAt().toString());
        if (answer.evidenceRef().isEmpty()) {
            cells.remove(Field.EVIDENCE_REF);
        } else {
            cells.put(Field.EVIDENCE_REF, answer.evidenceRef());
        }
    }

    /**
     * The words by which the asset's product is to be identified: those of the source, or what people said. Who says
     * which product it is speaks against the source's SKU, file and other identifiers as well.
     */
    public ProductName answeredName(Asset asset) {
        ProductName raw = asset.name();
        Optional<String> vendor = said(asset, AnswerableFact.VENDOR);
        Optional<String> product = said(asset, AnswerableFact.PRODUCT);
        if (product.isPresent()) {
            return new ProductName(vendor.orElse(raw.vendor()), product.get(), raw.version(), "", "", "", "");
        }
        return vendor.map(each -> new ProductName(
                        each, raw.product(), raw.version(), raw.sku(), raw.file(), raw.cpe(), raw.purl()))
                .orElse(raw);
    }

    private Optional<String> said(Asset asset, AnswerableFact fact) {
        return Optional.ofNullable(of(asset.key()).get(fact))
                .filter(answer -> counts(answer, fact.sourceCell(asset, Optional.empty())))
                .map(RecordedAnswer::value);
    }

    /** The unit as it is for this one asset. */
    public BusinessUnit answered(AssetKey asset, BusinessUnit unit) {
        if (!concern(asset)) {
            return unit;
        }
        return new BusinessUnit(
                unit.code(),
                unit.name(),
                unit.parent(),
                unit.legalEntity(),
                unit.organisedIn(),
                unit.entityForm(),
                unit.country(),
                unit.timeZone(),
                status(asset, unit, AnswerableFact.US_PERSON, unit.usPerson()),
                status(asset, unit, AnswerableFact.FEDERAL_AGENCY, unit.federalAgency()),
                status(asset, unit, AnswerableFact.FEDERAL_CONTRACTOR, unit.federalContractor()),
                unit.ownerName(),
                unit.ownerEmail(),
                facts(asset, unit));
    }

    /** The further facts of the unit, as stated or as answered for this one asset. */
    private Map<String, String> facts(AssetKey asset, BusinessUnit unit) {
        Map<String, String> facts = new TreeMap<>(unit.facts());
        for (RecordedAnswer answer : of(asset).values()) {
            AnswerableFact fact = answer.fact();
            if (fact.isOfUnit() && counts(answer, fact.unitCell(unit))) {
                facts.put(fact.fact(), answer.value());
            }
        }
        return facts;
    }

    private Answer status(AssetKey asset, BusinessUnit unit, AnswerableFact fact, Answer stated) {
        return Optional.ofNullable(of(asset).get(fact))
                .filter(answer -> counts(answer, fact.unitCell(unit)))
                .flatMap(answer -> Answer.of(answer.value()))
                .orElse(stated);
    }

    /**
     * What people decided about the act of an asset under a measure.
     *
     * <p>Where nobody decided about this very act, the newest decision about another act of the same asset and measure
     * shows, as {@link RecordedDisposition#elsewhere}: its owner and note are not lost when another act becomes the
     * headline.
     */
    public Disposition disposition(AssetKey asset, String measure, Act act) {
        Map<Act, RecordedDisposition> ofPlace = dispositions.getOrDefault(new Place(asset, measure), Map.of());
        RecordedDisposition exact = ofPlace.get(act);
        if (exact != null) {
            return exact.disposition();
        }
        return ofPlace.values().stream()
                .max(Comparator.comparing(RecordedDisposition::recordedAt).thenComparing(RecordedDisposition::act))
                .map(RecordedDisposition::elsewhere)
                .orElse(Disposition.OPEN);
    }

    /** Judgements are equal when all that counts is equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Judgements judgements && judgements.version.equals(version);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    @Override
    public String toString() {
        return "judgements " + version;
    }

    private Map<AnswerableFact, RecordedAnswer> of(AssetKey asset) {
        return answers.getOrDefault(asset, Map.of());
    }

    private static boolean counts(RecordedAnswer answer, String now) {
        return now.equals(answer.sourceCell()) || now.equals(answer.value());
    }

    private String hash() {
        List<String> texts = new ArrayList<>();
        for (Map<AnswerableFact, RecordedAnswer> ofAsset : new TreeMap<>(answers).values()) {
            for (RecordedAnswer each : ofAsset.values()) {
                texts.addAll(List.of("answer", each.fact().fact(), each.value(), each.sourceCell()));
                texts.addAll(signed(each.asset(), each.evidenceRef(), each.answeredBy(), each.recordedAt()));
            }
        }
        dispositions.values().stream()
                .flatMap(ofPlace -> ofPlace.values().stream())
                .sorted(Comparator.comparing(RecordedDisposition::asset)
                        .thenComparing(RecordedDisposition::measure)
                        .thenComparing(RecordedDisposition::act))
                .forEach(each -> {
                    texts.addAll(
                            List.of("disposition", each.measure(), each.act().name()));
                    texts.add(each.disposition().toString());
                    texts.addAll(signed(each.asset(), each.evidenceRef(), each.decidedBy(), each.recordedAt()));
                });
        reviews.all().forEach(each -> texts.addAll(List.of("review", each.toString())));
        matches.all().stream()
                .map(RecordedMatch::toString)
                .sorted()
                .forEach(each -> texts.addAll(List.of("match", each)));
        StringBuilder joined = new StringBuilder();
        texts.forEach(
                text -> joined.append(text.length()).append(':').append(text).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(joined.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static List<String> signed(AssetKey asset, String evidenceRef, String by, Instant recordedAt) {
        return List.of(
                asset.unit(),
                asset.source(),
                asset.kind().name(),
                asset.assetId(),
                evidenceRef,
                by,
                recordedAt.toString());
    }
}
