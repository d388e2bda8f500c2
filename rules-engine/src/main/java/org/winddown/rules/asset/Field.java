package org.winddown.rules.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the canonical inventory template, in template order, and the facts beside them. */
public enum Field {
    ASSET_ID,
    KIND,
    VENDOR,
    PRODUCT,
    VERSION,
    SKU,
    QUANTITY(Type.NUMBER),
    HOSTNAME,
    COUNTRY,
    SIGNED_AT(Type.MOMENT),
    AGREEMENT_TYPE,
    START_DATE(Type.MOMENT),
    END_DATE(Type.MOMENT_OR_PERPETUAL),
    UPDATES_UNTIL(Type.MOMENT_OR_PERPETUAL),
    LAST_UPDATE_AT(Type.MOMENT),
    RENEWAL_DATE(Type.MOMENT),
    AUTO_RENEW(Type.YES_NO),
    NOTICE_DAYS(Type.NUMBER),
    PURPOSE,
    SUPPLIER,
    SIGNATORY,
    CONTRACT_NUMBER,
    LINE_NUMBER,
    COST(Type.NUMBER),
    CURRENCY,
    OWNER,
    EMBEDDED_IN,
    ACT,
    OCCURRED_AT(Type.MOMENT),
    RELATED_ASSET,
    ATTESTATION,
    ATTESTED_BY,
    ATTESTED_AT(Type.MOMENT),
    EVIDENCE_REF,
    /** What a service consists of: {@code none}, {@code informational}, {@code product-support}. */
    SERVICE_CONTENT,
    FILE,
    CPE,
    PURL;

    /** What a cell of the column may hold; an empty cell is always allowed. */
    public enum Type {
        TEXT,
        NUMBER,
        /** ISO date or date-time with offset. */
        MOMENT,
        /** As {@link #MOMENT}, or the word {@code perpetual}. */
        MOMENT_OR_PERPETUAL,
        YES_NO
    }

    private static final Map<String, Field> BY_COLUMN =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::column, Function.identity()));

    private final Type type;
    private final String column = name().toLowerCase(Locale.ROOT);

    Field() {
        this(Type.TEXT);
    }

    Field(Type type) {
        this.type = type;
    }

    /** The column header of the canonical template, for example {@code signed_at}. */
    public String column() {
        return column;
    }

    /** What a cell may hold. */
    public Type type() {
        return type;
    }

    /** The field whose canonical header is {@code column}, compared exactly. */
    public static Optional<Field> ofColumn(String column) {
        return Optional.ofNullable(BY_COLUMN.get(column));
    }
}
