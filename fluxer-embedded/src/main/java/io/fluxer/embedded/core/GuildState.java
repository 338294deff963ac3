package io.fluxer.embedded.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A guild with its members, roles and channels, and with what its moderators did.
 */
final class GuildState {

	private static final int MAX_AUDIT_ENTRIES = 10_000;

	private final Snowflake id;

	private final Map<Snowflake, MemberState> members = new TreeMap<>();

	private final Map<Snowflake, RoleState> roles = new TreeMap<>();

	private final List<ChannelState> channels = new ArrayList<>();

	private final Map<Snowflake, EmojiState> emojis = new TreeMap<>();

	private final Map<Snowflake, StickerState> stickers = new TreeMap<>();

	private final Map<String, ObjectNode> voiceStates = new LinkedHashMap<>();

	private final Map<Snowflake, BanState> bans = new LinkedHashMap<>();

	private final Map<String, InviteState> invites = new LinkedHashMap<>();

	private final TreeMap<Snowflake, AuditEntry> auditLog = new TreeMap<>();

	private Snowflake ownerId;

	private ObjectNode settings;

	private int vanityUses;

	private @Nullable ObjectNode discovery;

	GuildState(Snowflake id, String name, Snowflake ownerId) {
		this.id = id;
		this.ownerId = ownerId;
		this.settings = GuildSettings.defaults(name);
		this.roles.put(id, RoleState.named(id, "@everyone", 0, Permission.DEFAULT));
	}

	Snowflake id() {
		return this.id;
	}

	String name() {
		return this.settings.path("name").asString("");
	}

	Snowflake ownerId() {
		return this.ownerId;
	}

	boolean isOwner(UserState user) {
		return this.ownerId.equals(user.id());
	}

	void transferTo(UserState user) {
		this.ownerId = user.id();
	}

	/**
	 * Returns what the owner can set, with the names of the API; not to be changed.
	 */
	ObjectNode settings() {
		return this.settings;
	}

	void settings(ObjectNode settings) {
		this.settings = settings;
	}

	boolean hasFeature(String name) {
		return this.settings.path("features").valueStream().anyMatch((feature) -> feature.asString("").equals(name));
	}

	@Nullable String vanityCode() {
		return this.settings.path("vanity_url_code").asString(null);
	}

	int vanityUses() {
		return this.vanityUses;
	}

	void countVanityUse() {
		this.vanityUses++;
	}

	/**
	 * Returns the application for the public list of guilds, if there is one; not to be
	 * changed.
	 */
	@Nullable ObjectNode discovery() {
		return this.discovery;
	}

	void discovery(@Nullable ObjectNode application) {
		this.discovery = application;
	}

	/**
	 * Returns the members in the order of their ids.
	 */
	Map<Snowflake, MemberState> members() {
		return this.members;
	}

	/**
	 * Returns the roles, everyone's too, in the order of their ids.
	 */
	Map<Snowflake, RoleState> roles() {
		return this.roles;
	}

	RoleState everyone() {
		RoleState everyone = this.roles.get(this.id);
		if (everyone == null) {
			throw new IllegalStateException("Guild " + this.id + " has lost everyone's role");
		}
		return everyone;
	}

	/**
	 * Returns the roles of a member without everyone's.
	 */
	List<RoleState> rolesOf(MemberState member) {
		return this.roles.values().stream().filter((role) -> member.roles().contains(role.id())).toList();
	}

	List<ChannelState> channels() {
		return this.channels;
	}

	/**
	 * Returns the emojis in the order of their ids.
	 */
	Map<Snowflake, EmojiState> emojis() {
		return this.emojis;
	}

	/**
	 * Returns the stickers in the order of their ids.
	 */
	Map<Snowflake, StickerState> stickers() {
		return this.stickers;
	}

	/**
	 * Returns who is in voice, by the ids of connections; the values are not to be
	 * changed.
	 */
	Map<String, ObjectNode> voiceStates() {
		return this.voiceStates;
	}

	/**
	 * Ends voice connections in a channel or of an account that is gone, which no event
	 * of their own tells.
	 * @param member the member of voice states that names it
	 * @param id the channel or the account
	 */
	void emptyVoice(String member, Snowflake id) {
		this.voiceStates.values().removeIf((state) -> state.path(member).asString("").equals(id.toString()));
	}

	@Nullable MemberState member(UserState user) {
		return this.members.get(user.id());
	}

	boolean isMember(UserState user) {
		return this.members.containsKey(user.id());
	}

	/**
	 * Returns the bans that last, oldest first.
	 */
	Map<Snowflake, BanState> bans(Instant now) {
		this.bans.values().removeIf((ban) -> ban.isOver(now));
		return this.bans;
	}

	/**
	 * Returns the invites that can still be used, oldest first.
	 */
	Map<String, InviteState> invites(Instant now) {
		this.invites.values().removeIf((invite) -> invite.isOver(now));
		return this.invites;
	}

	/**
	 * Returns the entries of the audit log, newest first, the last 10,000 of them.
	 */
	List<AuditEntry> auditLog() {
		return List.copyOf(this.auditLog.descendingMap().values());
	}

	void log(AuditEntry entry) {
		this.auditLog.put(entry.id(), entry);
		if (this.auditLog.size() > MAX_AUDIT_ENTRIES) {
			this.auditLog.pollFirstEntry();
		}
	}

	@Nullable ChannelState firstTextChannel() {
		return this.channels.stream().filter((channel) -> channel.type() == ChannelState.TEXT).findFirst().orElse(null);
	}

}
