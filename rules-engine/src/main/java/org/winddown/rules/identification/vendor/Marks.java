package org.winddown.rules.identification.vendor;

import java.util.List;

/**
 * What a maker, a family or a product goes by.
 *
 * @param patterns words that name it beside the maker's brand, in their order
 * @param abbreviations short words that name it in context only
 * @param skus regular expressions of part numbers; each begins with two fixed characters
 * @param executables file names of programs and packages, compared whole and without case
 * @param services names of services and daemons, likewise
 * @param drivers file names of drivers, likewise
 * @param filePatterns regular expressions of whole file names that only raise a question; likewise
 * @param packages regular expressions of package names and bundle ids; each begins with two fixed characters
 * @param productCodes installer codes, compared whole and without case
 * @param cpes product parts of CPE names
 * @param purls beginnings of package URLs up to a separator
 */
public record Marks(
        List<String> patterns,
        List<Abbreviation> abbreviations,
        List<String> skus,
        List<String> executables,
        List<String> services,
        List<String> drivers,
        List<String> filePatterns,
        List<String> packages,
        List<String> productCodes,
        List<String> cpes,
        List<String> purls) {

    public Marks {
        patterns = List.copyOf(patterns);
        abbreviations = List.copyOf(abbreviations);
        skus = List.copyOf(skus);
        executables = List.copyOf(executables);
        services = List.copyOf(services);
        drivers = List.copyOf(drivers);
        filePatterns = List.copyOf(filePatterns);
        packages = List.copyOf(packages);
        productCodes = List.copyOf(productCodes);
        cpes = List.copyOf(cpes);
        purls = List.copyOf(purls);
    }

    /**
     * A short word that names a product only beside certain others, a version number or the maker.
     *
     * @param word the short word
     * @param with words beside which it is sure
     */
    public record Abbreviation(String word, List<String> with) {

        public Abbreviation {
            with = List.copyOf(with);
        }
    }
}
