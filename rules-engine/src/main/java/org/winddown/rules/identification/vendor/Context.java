package org.winddown.rules.identification.vendor;

import java.util.List;

/**
 * Words that decide what a brand in a text means, whoever the maker is.
 *
 * @param legalForms words of company forms and of the sort "company", left out when names are compared
 * @param places words for countries and regions in the names of companies
 * @param fillers words that may stand before a brand without a meaning of their own
 * @param mentions words and phrases that show that the text speaks about a product and is none
 * @param doubts words and phrases that may mean a product of somebody else for the one named
 * @param malware regular expressions of names that scanners give to malware
 * @param givenNames given names and titles of people
 * @param platforms words for systems and machines that a product runs on
 * @param terms words about the licence, the version or the number of seats
 */
public record Context(
        List<String> legalForms,
        List<String> places,
        List<String> fillers,
        List<String> mentions,
        List<String> doubts,
        List<String> malware,
        List<String> givenNames,
        List<String> platforms,
        List<String> terms) {

    public Context {
        legalForms = List.copyOf(legalForms);
        places = List.copyOf(places);
        fillers = List.copyOf(fillers);
        mentions = List.copyOf(mentions);
        doubts = List.copyOf(doubts);
        malware = List.copyOf(malware);
        givenNames = List.copyOf(givenNames);
        platforms = List.copyOf(platforms);
        terms = List.copyOf(terms);
    }
}
