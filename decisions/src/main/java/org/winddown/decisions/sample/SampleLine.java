package org.winddown.decisions.sample;

import org.winddown.rules.asset.AssetKey;

/**
 * One asset of a sample.
 *
 * @param number number of the line, from 1 in the order of the draw
 * @param hash the hash that drew it
 * @param asset the asset
 * @param measure id of the first measure that gives the headline verdict; empty when no measure says anything
 * @param proofSha256 hash of the proof that the tester was given
 */
public record SampleLine(int number, String hash, AssetKey asset, String measure, String proofSha256) {}
