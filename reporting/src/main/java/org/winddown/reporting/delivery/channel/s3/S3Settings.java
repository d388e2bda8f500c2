package org.winddown.reporting.delivery.channel.s3;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.delivery.channel.Secret;

/**
 * The store of objects.
 *
 * @param endpoint its address; null for that of Amazon in the region
 * @param region its region
 * @param accessKey name of the key
 * @param secretKey where the key is
 * @param timeout longest wait for an answer
 */
public record S3Settings(@Nullable URI endpoint, String region, Secret accessKey, Secret secretKey, Duration timeout) {}
