package org.winddown.ingest.csv;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How bytes that are no Unicode may stand for characters: what ICU's detector says, by the frequency of letters in many
 * languages; but MacRoman, which no detector knows, and windows-1250 where they make better words, another alphabet
 * where Latin letters would all be accented, and Shift-JIS where that gives kana.
 */
final class EncodingGuess {

    /** Encodings that differ from a Windows code page only where that has characters and they have none. */
    private static final Map<String, String> AS_WINDOWS = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-8-I", "windows-1255",
            "ISO-8859-9", "windows-1254",
            "Shift_JIS", "windows-31j");

    private static final List<String> OFTEN_MEANT = List.of(
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-31j",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-6",
            "KOI8-R",
            "GB18030",
            "Big5",
            "EUC-JP",
            "EUC-KR");

    private static final List<String> LATIN =
            List.of("windows-1250", "windows-1252", "windows-1254", "ISO-8859-2", "GB18030", "Big5", "windows-31j");
    private static final String MAC_ROMAN = "x-MacRoman";
    private static final String CYRILLIC = "windows-1251";
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    /** Encodings of other alphabets, whose words look like rows of accented letters when they are read as Latin. */
    private static final List<String> ALPHABETS =
            List.of(CYRILLIC, "windows-1253", "windows-1255", "windows-1256", "ISO-8859-5", "ISO-8859-6", "KOI8-R");

    private static final int ROW = 3;
    private static final int KANA_SHARE = 10;

    private EncodingGuess() {}

    /**
     * Encodings that a text may have, the likeliest first; never empty.
     *
     * @param sample some of its bytes, above all those beyond ASCII
     */
    static List<Charset> of(byte[] sample) {
        List<Charset> guesses = new ArrayList<>();
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            String name = AS_WINDOWS.getOrDefault(match.getName(), match.getName());
            if (OFTEN_MEANT.contains(name) && !guesses.contains(Charset.forName(name))) {
                guesses.add(Charset.forName(name));
            }
        }
        Charset western = Charset.forName("windows-1252");
        if (!guesses.contains(western)) {
            guesses.add(western);
        }
        if (LATIN.contains(guesses.get(0).name())) {
            prefer(guesses, List.of(MAC_ROMAN, "windows-1250"), sample);
        }
        String read = new String(sample, guesses.get(0));
        if (!guesses.get(0).equals(JAPANESE) && mostlyKana(new String(sample, JAPANESE))) {
            guesses.add(0, JAPANESE);
        } else if (LATIN.contains(guesses.get(0).name()) && mostlyAccents(read)) {
            List<String> others = new ArrayList<>(guesses.stream()
                    .map(Charset::name)
                    .filter(ALPHABETS::contains)
                    .toList());
            others.add(CYRILLIC);
            guesses.add(0, Charset.forName(others.get(0)));
            prefer(guesses, others, sample);
        }
        return guesses;
    }

    /** Puts the first of some encodings in front that makes better words than the one in front. */
    private static void prefer(List<Charset> guesses, List<String> others, byte[] sample) {
        for (String name : others) {
            Charset other = Charset.forName(name);
            if (oddities(new String(sample, other)) < oddities(new String(sample, guesses.get(0)))) {
                guesses.add(0, other);
            }
        }
    }

    /** Whether most letters beyond ASCII stand in rows of three and more: no Latin language has such words. */
    private static boolean mostlyAccents(String text) {
        int letters = 0;
        int inRows = 0;
        int row = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) >= 0x80 && latin(text.charAt(i))) {
                row++;
                continue;
            }
            letters += row;
            inRows += row >= ROW ? row : 0;
            row = 0;
        }
        return inRows * 2 > letters;
    }

    private static boolean latin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** Whether a text is Japanese: no broken character, and at least one in ten beyond ASCII a full kana. */
    private static boolean mostlyKana(String text) {
        int beyondAscii = 0;
        int kana = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\ufffd' || (c >= '\ue000' && c <= '\uf8ff')) {
                return false;
            }
            beyondAscii += c >= 0x80 ? 1 : 0;
            kana += c >= '\u3041' && c <= '\u30fc' ? 1 : 0;
        }
        return kana > 0 && kana * KANA_SHARE >= beyondAscii;
    }

    /**
     * How often a reading looks wrong: a sign or a capital letter inside a word of small letters, another script within
     * a Latin word, or what is no character at all.
     */
    static int oddities(String text) {
        int oddities = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            boolean beyondAscii = c >= 0x80 || before >= 0x80;
            if (beyondAscii && odd(before, c, i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                oddities++;
            }
        }
        return oddities;
    }

    private static boolean odd(char before, char c, char after) {
        if (c == '\ufffd' || (c >= '\ue000' && c <= '\uf8ff') || (c >= 0x80 && c < 0xa0)) {
            return true;
        }
        if (!Character.isLetter(c)) {
            return c >= 0x80 && c != '\u2019' && Character.isLetter(before) && Character.isLetter(after);
        }
        if (Character.isLowerCase(before) && Character.isUpperCase(c)) {
            return true;
        }
        return Character.isLetter(before)
                && Character.UnicodeScript.of(before) != Character.UnicodeScript.of(c)
                && (c < 0x80 || before < 0x80);
    }
}
