package io.fluxer.entity;

import io.fluxer.Snowflake;

/**
 * A new place of a role among those shown apart.
 *
 * @param id the role
 * @param hoistPosition the place, higher stands further up
 * @since 0.1.0
 */
public record RoleHoistPosition(Snowflake id, int hoistPosition) {

}
