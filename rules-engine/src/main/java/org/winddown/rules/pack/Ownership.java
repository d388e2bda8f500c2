package org.winddown.rules.pack;

/**
 * When a party counts as caught because of who owns it.
 *
 * @param threshold percentage
 * @param inclusive whether the threshold itself counts
 * @param aggregate whether the shares of several listed owners are added up
 * @param control whether control without the share is enough
 */
public record Ownership(int threshold, boolean inclusive, boolean aggregate, boolean control) {}
