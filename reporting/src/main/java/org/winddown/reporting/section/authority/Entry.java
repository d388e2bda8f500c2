package org.winddown.reporting.section.authority;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.screening.Disposition;

/** One thing that a record for an authority contains. */
enum Entry {
    CONTRACT_NUMBER(22),
    ORDER_NUMBERS(20),
    SUPPLIER_NAME(28),
    SUPPLIER_UEI(16),
    SUPPLIER_CAGE(14),
    BRAND(28),
    MODEL_NUMBER(22),
    ITEM_DESCRIPTION(40),
    QUANTITY(10),
    MITIGATION(40),
    FURTHER_MITIGATION(40),
    AFFECTED_ENDPOINTS(12),
    METHOD_OF_DISCOVERY(60),
    EFFECT_OF_REMOVAL(40),
    PROPOSED_REPLACEMENT(40),
    HOLDER(30),
    PROPERTY(40),
    PARTIES(40),
    ACCOUNTS(24),
    VALUE(20),
    BLOCKED_ON(16),
    TRANSACTION_DATE(24),
    REJECTED_ON(16),
    AMOUNT(20),
    LEGAL_AUTHORITY(40);

    private final int width;

    Entry(int width) {
        this.width = width;
    }

    /** The header of its column. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in keys of texts. */
    String key() {
        return header().replace('_', '-');
    }

    /** Most characters that its column may be wide. */
    int width() {
        return width;
    }

    /**
     * What is on record of it; null when nothing is, which a person has to find out.
     *
     * @param holder legal entity of the unit, or empty
     */
    @Nullable String known(Draft draft, String holder, Texts texts) {
        Asset asset = draft.finding().asset();
        return switch (this) {
            case CONTRACT_NUMBER -> told(asset, Field.CONTRACT_NUMBER);
            case SUPPLIER_NAME -> told(asset, Field.SUPPLIER);
            case BRAND -> orNull(asset.name().vendor());
            case MODEL_NUMBER -> orNull(asset.name().sku());
            case ITEM_DESCRIPTION ->
                orNull(joined(" ", asset.name().product(), asset.name().version()));
            case QUANTITY -> told(asset, Field.QUANTITY);
            case MITIGATION -> mitigation(draft.finding().disposition(), texts);
            case AFFECTED_ENDPOINTS -> asset.key().kind() == AssetKind.INSTALLATION ? "1" : told(asset, Field.QUANTITY);
            case METHOD_OF_DISCOVERY ->
                texts.get(
                        "authority.method",
                        asset.key().source(),
                        asset.origin().file(),
                        asset.origin().row(),
                        draft.finding().identification().evidence());
            case HOLDER -> orNull(holder);
            case PROPERTY ->
                orNull(joined(" ", asset.name().product(), asset.name().version()));
            case PARTIES ->
                orNull(joined(
                        "; ",
                        asset.text(Field.SUPPLIER).isBlank() ? asset.name().vendor() : asset.text(Field.SUPPLIER),
                        asset.text(Field.SIGNATORY)));
            case VALUE, AMOUNT ->
                asset.text(Field.COST).isBlank()
                        ? null
                        : joined(" ", asset.text(Field.CURRENCY), asset.text(Field.COST));
            case TRANSACTION_DATE -> told(asset, Field.OCCURRED_AT);
            case LEGAL_AUTHORITY -> orNull(draft.act().citation());
            case ORDER_NUMBERS,
                    SUPPLIER_UEI,
                    SUPPLIER_CAGE,
                    FURTHER_MITIGATION,
                    EFFECT_OF_REMOVAL,
                    PROPOSED_REPLACEMENT,
                    ACCOUNTS,
                    BLOCKED_ON,
                    REJECTED_ON -> null;
        };
    }

    /** Only what people decided: that nobody did is not a mitigation. */
    private static @Nullable String mitigation(Disposition disposition, Texts texts) {
        return disposition.equals(Disposition.OPEN)
                ? null
                : joined(
                        ", ",
                        texts.words(disposition.state()),
                        disposition.owner(),
                        disposition.due() == null ? "" : texts.get("dossier.due", texts.day(disposition.due())),
                        disposition.note());
    }

    private static @Nullable String told(Asset asset, Field field) {
        return orNull(asset.text(field));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }
}
