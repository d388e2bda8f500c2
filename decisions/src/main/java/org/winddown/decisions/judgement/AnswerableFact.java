package org.winddown.decisions.judgement;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;

/**
 * The facts that a person can answer for one asset: what verdicts look at, without what gives the asset its identity or
 * ties it to another row.
 *
 * <p>The order is the order in which answers are laid over an asset.
 */
public enum AnswerableFact {
    VENDOR(Field.VENDOR),
    PRODUCT(Field.PRODUCT),
    COUNTRY(Field.COUNTRY),
    SIGNED_AT(Field.SIGNED_AT),
    AGREEMENT_TYPE(Field.AGREEMENT_TYPE),
    START_DATE(Field.START_DATE),
    END_DATE(Field.END_DATE),
    UPDATES_UNTIL(Field.UPDATES_UNTIL),
    LAST_UPDATE_AT(Field.LAST_UPDATE_AT),
    RENEWAL_DATE(Field.RENEWAL_DATE),
    AUTO_RENEW(Field.AUTO_RENEW),
    NOTICE_DAYS(Field.NOTICE_DAYS),
    PURPOSE(Field.PURPOSE),
    SUPPLIER(Field.SUPPLIER),
    /** Of a recorded act only: {@link AssetKind#TRANSACTION}. */
    OCCURRED_AT(Field.OCCURRED_AT),
    SERVICE_CONTENT(Field.SERVICE_CONTENT),
    /** Sets {@code attested_by}, {@code attested_at} and {@code evidence_ref} as well. */
    ATTESTATION(Field.ATTESTATION),
    ATTESTED_BY(Field.ATTESTED_BY),
    ATTESTED_AT(Field.ATTESTED_AT),
    EVIDENCE_REF(Field.EVIDENCE_REF),
    /** A fact of the unit, answered for one asset. */
    US_PERSON("us_person"),
    /** A fact of the unit, answered for one asset. */
    FEDERAL_AGENCY("federal_agency"),
    /** A fact of the unit, answered for one asset. */
    FEDERAL_CONTRACTOR("federal_contractor");

    private static final Map<String, AnswerableFact> BY_NAME = byName();

    private final String fact;
    private final Optional<Field> field;

    AnswerableFact(Field field) {
        this.fact = field.column();
        this.field = Optional.of(field);
    }

    AnswerableFact(String fact) {
        this.fact = fact;
        this.field = Optional.empty();
    }

    private static Map<String, AnswerableFact> byName() {
        Map<String, AnswerableFact> byName = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(each -> byName.put(each.fact, each));
        return Collections.unmodifiableMap(byName);
    }

    /** The fact of that name, compared exactly. */
    public static Optional<AnswerableFact> of(String fact) {
        return Optional.ofNullable(BY_NAME.get(fact));
    }

    /** The names of all, in order. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The name as verdicts and the template print it, for example {@code signed_at}. */
    public String fact() {
        return fact;
    }

    /** The column of the asset it answers; empty for a fact of the unit. */
    public Optional<Field> field() {
        return field;
    }

    /** The closed list of answers; empty when any text of the right type will do. */
    public List<String> choices() {
        return switch (this) {
            case AUTO_RENEW, US_PERSON, FEDERAL_AGENCY, FEDERAL_CONTRACTOR -> List.of("yes", "no");
            case AGREEMENT_TYPE -> List.of("new", "renewal", "extension");
            case PURPOSE -> List.of("internal", "resale", "integration", "licensing-for-resale");
            case SERVICE_CONTENT -> List.of("none", "informational", "product-support");
            case ATTESTATION -> List.of("informational-only", "none");
            default -> List.of();
        };
    }

    /** Whether it is one of the words by which a row names its product. */
    public boolean isOfName() {
        return this == VENDOR || this == PRODUCT;
    }

    /** What the source says of it; empty when nothing. A unit that is not known says nothing. */
    public String sourceCell(Asset asset, Optional<BusinessUnit> unit) {
        return switch (this) {
            case VENDOR -> asset.name().vendor();
            case PRODUCT -> asset.name().product();
            case US_PERSON, FEDERAL_AGENCY, FEDERAL_CONTRACTOR ->
                unit.map(this::unitCell).orElse("");
            default -> field.map(asset::text).orElse("");
        };
    }

    /** What is known of the unit, derived or stated; empty when nothing, and for a fact of the asset. */
    String unitCell(BusinessUnit unit) {
        return switch (this) {
            case US_PERSON -> word(unit.usPersonStatus().answer());
            case FEDERAL_AGENCY -> word(unit.federalAgency());
            case FEDERAL_CONTRACTOR -> word(unit.federalContractor());
            default -> "";
        };
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "";
        };
    }
}
