package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.json.Flag;
import io.fluxer.json.FlagSet;

/**
 * A set of permissions, a decimal string in JSON. Bits this version does not know are
 * kept; the server drops those that it does not know (Fluxer's API, permissions).
 *
 * @param bits the bits
 * @since 0.1.0
 */
public record Permissions(long bits) implements FlagSet<Permission, Permissions> {

	/** No permission at all. */
	public static final Permissions NONE = new Permissions(0);

	/** Every permission that this version knows. */
	public static final Permissions ALL = of(Permission.values());

	/** What the role of everyone allows in a new guild. */
	public static final Permissions DEFAULT = new Permissions(18014536052624961L);

	/**
	 * Reads the decimal string of the wire.
	 * @param bits the digits
	 * @return the set
	 * @throws IllegalArgumentException if the text is no number
	 */
	@JsonCreator
	public static Permissions of(String bits) {
		try {
			return new Permissions(Long.parseUnsignedLong(bits));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("Not a set of permission bits", ex);
		}
	}

	/**
	 * Returns the set of the given bits, known or not.
	 * @param bits the bits
	 * @return the set
	 */
	@JsonCreator
	public static Permissions of(long bits) {
		return new Permissions(bits);
	}

	/**
	 * Returns the set of the given permissions.
	 * @param permissions the permissions
	 * @return the set
	 */
	public static Permissions of(Permission... permissions) {
		return new Permissions(Flag.maskOf(permissions));
	}

	/**
	 * Computes what a member may in a guild as the server does: the owner, and whoever
	 * has {@link Permission#ADMINISTRATOR} by a role, gets all 64 bits; others get what
	 * the role of everyone and their own roles allow together. A timeout changes none of
	 * it (Fluxer's API, permission computation).
	 * @param guild the guild with its roles, as the cache has it
	 * @param member the member with its user
	 * @return the permissions
	 * @throws IllegalArgumentException if the member names no user or another guild, or
	 * if the guild does not name its roles, as guilds from the HTTP API
	 */
	public static Permissions in(Guild guild, GuildMember member) {
		return PermissionCalculator.in(guild, member);
	}

	/**
	 * Computes what a member may in a channel of a guild as the server does: what holds
	 * in the guild, less what the channel denies and with what it allows to everyone,
	 * then to the member's roles together (where one role's allow beats another's deny),
	 * then to the member alone. None of it touches the owner and administrators. A
	 * channel inherits nothing from its category, and a timeout changes nothing (Fluxer's
	 * API, permission computation).
	 * <p>
	 * A category is also visible to a member who may see one of its channels, whatever
	 * this says.
	 * @param guild the guild with its roles, as the cache has it
	 * @param channel the channel
	 * @param member the member with its user
	 * @return the permissions
	 * @throws IllegalArgumentException if the member names no user or another guild, if
	 * the channel is private or of another guild, or if the guild does not name its
	 * roles, as guilds from the HTTP API
	 */
	public static Permissions in(Guild guild, Channel channel, GuildMember member) {
		return PermissionCalculator.in(guild, channel, member);
	}

	@Override
	public Class<Permission> type() {
		return Permission.class;
	}

	@Override
	public Permissions withBits(long newBits) {
		return new Permissions(newBits);
	}

	/**
	 * Returns the decimal string of the wire.
	 */
	@Override
	@JsonValue
	public String toString() {
		return Long.toUnsignedString(this.bits);
	}

}
