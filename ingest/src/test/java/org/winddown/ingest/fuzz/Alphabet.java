package org.winddown.ingest.fuzz;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;

/** Words of one region, and the encodings in which its files come besides those of Unicode. */
enum Alphabet {
    WESTERN(
            List.of("windows-1252", "x-MacRoman"),
            "Müller & Söhne",
            "Société Générale",
            "Größe",
            "Zürich",
            "Île-de-France",
            "Español",
            "Überwachung für Büros",
            "São Paulo",
            "Señor Núñez",
            "Garçon très élégant",
            "Ängelholm"),
    CENTRAL(
            List.of("windows-1250"),
            "Škoda Plzeň",
            "Łódź",
            "Kraków",
            "Příliš žluťoučký kůň",
            "Győr-Sopron",
            "Wrocław, Świdnicka",
            "Česká spořitelna",
            "Brașov".replace('ș', 'ş'),
            "Židovská ulice",
            "Ústí nad Labem"),
    CYRILLIC(
            List.of("windows-1251"),
            "Лаборатория Касперского",
            "Москва",
            "Бухгалтерия",
            "Сервер баз данных",
            "Антивирус для рабочих станций",
            "Отдел продаж",
            "Київ",
            "Лицензия на один год"),
    JAPANESE(
            List.of("windows-31j"),
            "東京本社",
            "株式会社ソフト",
            "サーバー",
            "ウイルス対策",
            "大阪支店",
            "契約管理システム",
            "表示能力",
            "更新ライセンス",
            "経理部のパソコン"),
    ALL(
            List.of(),
            "Müller",
            "Łódź",
            "Лаборатория",
            "東京本社",
            "ελληνικά",
            "עברית",
            "العربية",
            "한국어",
            "😀 pack",
            "ﬁne",
            "e\u0301tat");

    private static final List<String> PLAIN = List.of(
            "Acme",
            "Microsoft Office",
            "a, b and c",
            "x;y;z",
            "left|right",
            "tab\there",
            "say \"no\"",
            "\"quoted\"",
            "two\nlines",
            "one\n\nthree",
            "007",
            "1.10",
            "=1+1",
            "-",
            "#5",
            "it's",
            "C:\\Program Files\\App",
            "100 %",
            "a,b,c,d,e,f");

    private final List<Charset> encodings;
    private final List<String> words;

    Alphabet(List<String> encodings, String... words) {
        this.encodings = encodings.stream().map(Charset::forName).toList();
        this.words = List.of(words);
    }

    /** The encodings that are no Unicode. */
    List<Charset> encodings() {
        return encodings;
    }

    /** Some text for a cell. */
    String text(Random dice) {
        List<String> from = dice.nextInt(3) == 0 ? words : PLAIN;
        String text = from.get(dice.nextInt(from.size()));
        return dice.nextInt(4) == 0 ? text + " " + dice.nextInt(1000) : text;
    }

    /** A name of this region. */
    String name(Random dice) {
        return words.get(dice.nextInt(words.size()));
    }
}
