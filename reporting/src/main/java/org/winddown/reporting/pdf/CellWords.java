package org.winddown.reporting.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.part.ToFillIn;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.evaluation.Verdict;

/** Cells in words, of characters that the embedded fonts have. */
final class CellWords {

    /** Up to here the main font has every character that is none of control. */
    private static final char SURELY = 0x24F;

    /** The letters of Russian, which are frequent here. */
    private static final char CYRILLIC = 0x40F;

    private static final char CYRILLIC_END = 0x450;

    private static final String MISSING = "\uFFFD";

    private static final float HEADING = 7.5f;

    /** Points that a column may lose when its place is rounded. */
    private static final double ROUNDED = 1.5;

    private static final Pattern BLANKS = Pattern.compile("[\\s-]+");

    private final List<Font> fonts;
    private final Font heading;

    CellWords(JasperReportsContext context) {
        this.fonts = Stream.of("DejaVu Sans", "Droid Sans Fallback")
                .map(name ->
                        FontUtil.getInstance(context).getAwtFontFromBundles(name, Font.PLAIN, 7, Locale.ROOT, true))
                .toList();
        this.heading = FontUtil.getInstance(context)
                .getAwtFontFromBundles("DejaVu Sans", Font.BOLD, HEADING, Locale.ROOT, true);
    }

    /** Points that the longest word of a heading takes. */
    double headingWidth(String text) {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        return BLANKS.splitAsStream(text)
                        .mapToDouble(
                                word -> heading.getStringBounds(word, exact).getWidth())
                        .max()
                        .orElse(0)
                + ROUNDED;
    }

    /** A cell; a text that is empty for nothing. */
    String of(@Nullable Object cell, ZoneText zone) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof String text) {
            return shown(text);
        }
        if (cell instanceof Verdict verdict) {
            return badge(verdict);
        }
        if (cell instanceof Enum<?> constant) {
            return zone.texts().words(constant);
        }
        if (cell instanceof Number number) {
            return grouped(number, zone.texts());
        }
        if (cell instanceof LocalDate day) {
            return zone.texts().day(day);
        }
        if (cell instanceof Instant at) {
            return zone.brief(at);
        }
        if (cell instanceof LocalDateTime local) {
            return zone.texts().moment(local);
        }
        if (cell instanceof ToFillIn input) {
            return of(input.known(), zone);
        }
        return shown(cell.toString());
    }

    static String badge(Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }

    /** Digits in groups, with as many decimals as the number has, and a minus sign that is as wide as a digit. */
    static String grouped(Number number, Texts texts) {
        BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        int decimals = Math.max(0, exact.scale());
        return texts.number(exact, decimals).replace('-', '\u2212');
    }

    /** Whether the main font has all characters of a text. */
    boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > SURELY && !(letter > CYRILLIC && letter < CYRILLIC_END)) {
                return fonts.get(0).canDisplayUpTo(text) < 0;
            }
        }
        return true;
    }

    /** The text, with a replacement for what no font shows: a character that is left out would change a name. */
    String shown(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > SURELY || letter < ' ' || (letter >= 0x7F && letter < 0xA0)) {
                return replaced(text);
            }
        }
        return text;
    }

    private String replaced(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || isShown(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(point == '\t' || point == '\r' ? " " : MISSING);
            }
        });
        return shown.toString();
    }

    private boolean isShown(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && fonts.stream().anyMatch(font -> font.canDisplay(point));
    }
}
