package io.fluxer.entity;

import io.fluxer.Snowflake;

/**
 * A new place of a role.
 *
 * @param id the role
 * @param position the place in the order of roles, higher is stronger
 * @since 0.1.0
 */
public record RolePosition(Snowflake id, int position) {

}
