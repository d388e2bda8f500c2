package org.winddown.rules.identification.name;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a name as written into words, each folded by itself so that evidence can quote its characters. */
final class Tokens {

    /** How the letters of a word were written, as far as it matters to likeness. */
    enum Script {
        ALPHABET,
        /** Vowels are mostly not written: Arabic, Hebrew. */
        CONSONANTS,
        /** A sign is a syllable or a word: a slip of the pen is another word. */
        SIGNS
    }

    /**
     * A word of a name.
     *
     * @param raw its characters as written
     * @param text the same, folded; not empty, without spaces and punctuation
     */
    record Token(String raw, String text, Script script) {}

    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\u200c\\u200d'’‘`´ʼʻ]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu}{2}|\\p{Lu}\\p{Ll})");

    private Tokens() {}

    /**
     * The words of a name in their order.
     *
     * @param dotsJoin whether {@code A.B.C.} is one word, as in companies, or three initials, as in persons
     */
    static List<Token> of(String name, boolean dotsJoin) {
        List<Token> tokens = new ArrayList<>();
        if (!dotsJoin || name.indexOf('.') < 0) {
            words(name, dotsJoin, tokens);
            return tokens;
        }
        int from = 0;
        Matcher dotted = DOTTED.matcher(name);
        while (dotted.find()) {
            words(name.substring(from, dotted.start()), dotsJoin, tokens);
            add(dotted.group(), tokens);
            from = dotted.end();
        }
        words(name.substring(from), dotsJoin, tokens);
        return tokens;
    }

    private static void words(String part, boolean possessive, List<Token> tokens) {
        Matcher words = WORD.matcher(part);
        while (words.find()) {
            for (String piece : CAMEL.split(words.group(), -1)) {
                String plain = possessive
                                && piece.length() > 3
                                && apostrophe(piece.charAt(piece.length() - 2))
                                && (piece.endsWith("s") || piece.endsWith("S"))
                        ? piece.substring(0, piece.length() - 2)
                        : piece;
                signsApart(plain, tokens);
            }
        }
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʼ';
    }

    /** Each sign of a script of signs is a word of its own. */
    private static void signsApart(String piece, List<Token> tokens) {
        int from = 0;
        for (int i = 0; i < piece.length(); ) {
            int point = piece.codePointAt(i);
            int width = Character.charCount(point);
            if (point > 0x1100 && sign(point)) {
                add(piece.substring(from, i), tokens);
                add(piece.substring(i, i + width), tokens);
                from = i + width;
            }
            i += width;
        }
        add(piece.substring(from), tokens);
    }

    private static boolean sign(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
    }

    private static void add(String raw, List<Token> tokens) {
        String folded = Folding.fold(raw);
        StringBuilder text = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int type = Character.getType(c);
            boolean letter = Character.isLetterOrDigit(c) && type != Character.MODIFIER_LETTER;
            if (letter || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
                text.append(c);
            }
        }
        if (!text.isEmpty()) {
            tokens.add(new Token(raw, text.toString(), script(raw)));
        }
    }

    private static Script script(String raw) {
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            if (point < 0x590) {
                if (Character.isLetter(point)) {
                    return Script.ALPHABET;
                }
            } else if (sign(point)) {
                return Script.SIGNS;
            } else {
                UnicodeScript script = UnicodeScript.of(point);
                if (script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW) {
                    return Script.CONSONANTS;
                }
            }
            i += Character.charCount(point);
        }
        return Script.ALPHABET;
    }
}
