package io.fluxer.embedded.core;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;

/**
 * An account in a guild.
 *
 * @param user the account
 * @param joinedAt since when
 * @param roles the ids of its roles, the one of everyone left out
 */
record MemberState(UserState user, Instant joinedAt, List<Snowflake> roles) {
}
