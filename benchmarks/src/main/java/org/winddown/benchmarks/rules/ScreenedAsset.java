package org.winddown.benchmarks.rules;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.time.Interval;
import org.winddown.rules.time.Moment;

/**
 * An asset as a fact for Drools: a bean with its dates read already, on which the rules note what they find.
 *
 * <p>Instants are seconds since 1970; a day is its first and last second, and an unknown date may be any. The rules
 * note for each act the mildest and the gravest outcome that the unknown facts leave open.
 */
public final class ScreenedAsset {

    private final AssetKind kind;
    private final String vendor;
    private final String family;
    private final @Nullable String country;
    private final @Nullable Boolean usPerson;
    private final boolean fromMaker;
    private final Act agreement;
    private final @Nullable String purpose;
    private final @Nullable String serviceContent;
    private final @Nullable String attestation;
    private final @Nullable Boolean autoRenew;
    private final long asOf;
    private final long signedFirst;
    private final long signedLast;
    private final boolean renewalKnown;
    private final long renewalFirst;
    private final long renewalLast;
    private final boolean endKnown;
    private final long endDay;
    private final long endFirst;
    private final long endLast;
    private final long updatesFirst;
    private final long updatesLast;

    private boolean outside;
    private boolean doubtful;
    private boolean exempt;
    private boolean perhapsExempt;
    private final Map<Act, Verdict> mildest = new EnumMap<>(Act.class);
    private final Map<Act, Verdict> gravest = new EnumMap<>(Act.class);

    ScreenedAsset(Facts facts, Instant asOf) {
        this.kind = facts.kind();
        this.vendor = facts.vendorId();
        this.family = facts.family();
        this.country = text(facts, "country");
        this.usPerson = facts.values().get("us_person") instanceof Boolean yes ? yes : null;
        this.fromMaker = Boolean.TRUE.equals(facts.values().get("counterparty_is_maker"));
        this.agreement = switch (facts.text("agreement_type")) {
            case "renewal" -> Act.RENEWAL;
            case "extension" -> Act.EXTENSION;
            default -> Act.NEW_AGREEMENT;
        };
        this.purpose = text(facts, "purpose");
        this.serviceContent = text(facts, "service_content");
        this.attestation = text(facts, "attestation");
        this.autoRenew = facts.values().get("auto_renew") instanceof Boolean yes ? yes : null;
        this.asOf = asOf.getEpochSecond();
        Optional<Interval> signed = span(facts, "signed_at");
        Optional<Interval> start = span(facts, "start_date");
        this.signedFirst = signed.map(ScreenedAsset::first).orElse(Long.MIN_VALUE);
        this.signedLast = signed.or(() -> start).map(ScreenedAsset::last).orElse(Long.MAX_VALUE);
        Optional<Interval> renewal = span(facts, "renewal_date");
        this.renewalKnown = renewal.isPresent();
        this.renewalFirst = renewal.map(ScreenedAsset::first).orElse(0L);
        this.renewalLast = renewal.map(ScreenedAsset::last).orElse(0L);
        Optional<Moment> end = facts.moment("end_date");
        boolean open = facts.kind() == AssetKind.INSTALLATION && end.isEmpty();
        this.endKnown = end.isPresent();
        this.endDay =
                end.isPresent() && !end.get().isPerpetual() ? first(end.get().interval(facts.zone())) : Long.MAX_VALUE;
        this.endFirst =
                open ? Long.MAX_VALUE : end.map(last -> after(last, facts)).orElse(Long.MIN_VALUE);
        this.endLast = end.map(last -> after(last, facts)).orElse(Long.MAX_VALUE);
        Optional<Moment> updates = facts.moment("updates_until");
        this.updatesFirst = updates.map(last -> after(last, facts)).orElse(endFirst);
        this.updatesLast = updates.map(last -> after(last, facts)).orElse(endLast);
    }

    private static @Nullable String text(Facts facts, String name) {
        String text = facts.text(name);
        return text.isEmpty() ? null : text;
    }

    private static Optional<Interval> span(Facts facts, String name) {
        return facts.moment(name).map(moment -> moment.interval(facts.zone()));
    }

    private static long first(Interval span) {
        return span.from().getEpochSecond();
    }

    private static long last(Interval span) {
        return span.until().getEpochSecond() - 1;
    }

    private static long after(Moment moment, Facts facts) {
        return moment.isPerpetual()
                ? Long.MAX_VALUE
                : moment.interval(facts.zone()).until().getEpochSecond();
    }

    public AssetKind getKind() {
        return kind;
    }

    public String getVendor() {
        return vendor;
    }

    /** Product family, or empty when only the maker is known. */
    public String getFamily() {
        return family;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public @Nullable Boolean getUsPerson() {
        return usPerson;
    }

    public boolean isFromMaker() {
        return fromMaker;
    }

    public Act getAgreement() {
        return agreement;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public @Nullable String getServiceContent() {
        return serviceContent;
    }

    public @Nullable String getAttestation() {
        return attestation;
    }

    public @Nullable Boolean getAutoRenew() {
        return autoRenew;
    }

    public long getAsOf() {
        return asOf;
    }

    public long getSignedFirst() {
        return signedFirst;
    }

    public long getSignedLast() {
        return signedLast;
    }

    public boolean isRenewalKnown() {
        return renewalKnown;
    }

    public long getRenewalFirst() {
        return renewalFirst;
    }

    public long getRenewalLast() {
        return renewalLast;
    }

    public boolean isEndKnown() {
        return endKnown;
    }

    /** First second of the last day. */
    public long getEndDay() {
        return endDay;
    }

    /** First second after the term, at the earliest. */
    public long getEndFirst() {
        return endFirst;
    }

    /** First second after the term, at the latest. */
    public long getEndLast() {
        return endLast;
    }

    public long getUpdatesFirst() {
        return updatesFirst;
    }

    public long getUpdatesLast() {
        return updatesLast;
    }

    /** The measure does not cover or reach it. */
    public void outside() {
        outside = true;
    }

    /** The measure may not cover or reach it. */
    public void doubtful() {
        doubtful = true;
    }

    /** An exemption releases it. */
    public void exempt() {
        exempt = true;
    }

    /** An exemption may release it. */
    public void perhapsExempt() {
        perhapsExempt = true;
    }

    /** An outcome of an act that is certain. */
    public void act(Act act, Verdict verdict) {
        between(act, verdict, verdict);
    }

    /** An outcome of an act that is possible. */
    public void perhaps(Act act, Verdict verdict) {
        between(act, Verdict.CLEAR, verdict);
    }

    private void between(Act act, Verdict mild, Verdict grave) {
        mildest.merge(act, mild, ScreenedAsset::worse);
        gravest.merge(act, grave, ScreenedAsset::worse);
    }

    private static Verdict worse(Verdict known, Verdict other) {
        return other.worseThan(known) ? other : known;
    }

    /** The most serious verdict. */
    public Verdict headline() {
        Verdict headline = Verdict.CLEAR;
        if (!outside) {
            for (Map.Entry<Act, Verdict> grave : gravest.entrySet()) {
                headline = worse(headline, verdict(grave.getKey(), grave.getValue()));
            }
        }
        return headline;
    }

    /** The verdict of each act. */
    Map<Act, Verdict> verdicts() {
        Map<Act, Verdict> verdicts = new EnumMap<>(Act.class);
        if (!outside) {
            gravest.forEach((act, grave) -> verdicts.put(act, verdict(act, grave)));
        }
        if (verdicts.isEmpty()) {
            verdicts.put(Act.USE, Verdict.CLEAR);
        }
        return verdicts;
    }

    private Verdict verdict(Act act, Verdict gravestFound) {
        Verdict grave = exempt && gravestFound != Verdict.CLEAR ? Verdict.EXEMPT : gravestFound;
        Verdict mild = mildest.getOrDefault(act, Verdict.CLEAR);
        if ((exempt || perhapsExempt) && mild != Verdict.CLEAR) {
            mild = Verdict.EXEMPT;
        }
        if (doubtful) {
            mild = Verdict.CLEAR;
        }
        return mild == grave || !grave.worseThan(Verdict.EXEMPT) ? grave : Verdict.REVIEW;
    }
}
