package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * Whether a guild may stand in the public list of guilds.
 *
 * @param application the application; {@code null} if there is none
 * @param eligible whether the guild may apply
 * @param minMemberCount how many members it needs for that
 * @since 0.1.0
 */
public record DiscoveryStatus(@Nullable DiscoveryApplication application, boolean eligible, int minMemberCount) {

}
