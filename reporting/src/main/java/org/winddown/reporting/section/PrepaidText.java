package org.winddown.reporting.section;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.promise.Prepayment;
import org.winddown.rules.promise.Prepayment.Untold;

/** Amounts that were paid for lost days, or why they cannot be told. */
final class PrepaidText {

    private PrepaidText() {}

    /** The amount for a cell of numbers; else why there is none; null where nothing was paid. */
    static @Nullable Object cell(@Nullable Prepayment paid, Texts texts) {
        if (paid == null) {
            return null;
        }
        BigDecimal amount = paid.amount();
        return amount == null ? why(paid, texts) : amount;
    }

    /** Why an amount cannot be told. */
    static String why(Prepayment paid, Texts texts) {
        Untold untold = paid.untold();
        return untold == null
                ? ""
                : texts.get(
                        "prepaid." + untold.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        String.join(", ", paid.missing()));
    }
}
