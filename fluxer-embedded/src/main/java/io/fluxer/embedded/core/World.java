package io.fluxer.embedded.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Who and what there is: accounts, tokens, guilds and channels. Changes nothing by itself
 * on the gateway.
 */
final class World {

	private final ServerClock clock;

	private final Ids ids;

	private final Secrets secrets;

	private final Map<Snowflake, UserState> users = new LinkedHashMap<>();

	private final Map<String, UserState> accountsByToken = new LinkedHashMap<>();

	private final Map<Snowflake, GuildState> guilds = new LinkedHashMap<>();

	private final Map<Snowflake, ChannelState> channels = new LinkedHashMap<>();

	private final UserState bot;

	private String botToken;

	World(ServerClock clock, Secrets secrets) {
		this.clock = clock;
		this.secrets = secrets;
		this.ids = new Ids(clock);
		this.bot = addUser("Bot", true);
		this.botToken = "";
		renewBotToken();
	}

	ServerClock clock() {
		return this.clock;
	}

	Snowflake nextId() {
		return this.ids.next();
	}

	UserState bot() {
		return this.bot;
	}

	String botToken() {
		return this.botToken;
	}

	void revokeBotToken() {
		this.accountsByToken.remove(this.botToken);
	}

	String renewBotToken() {
		revokeBotToken();
		this.botToken = this.bot.id() + "." + this.secrets.botSecret();
		this.accountsByToken.put(this.botToken, this.bot);
		return this.botToken;
	}

	String addPersonToken(UserState person) {
		String token = this.secrets.personToken();
		this.accountsByToken.put(token, person);
		return token;
	}

	@Nullable UserState account(String token) {
		return this.accountsByToken.get(token);
	}

	String newInviteCode() {
		return this.secrets.inviteCode();
	}

	UserState addUser(String name, boolean bot) {
		Snowflake id = this.ids.next();
		String discriminator = "%04d".formatted(1 + this.users.size() % 9999);
		UserState user = new UserState(id, name, discriminator, bot);
		this.users.put(id, user);
		return user;
	}

	@Nullable UserState user(Snowflake id) {
		return this.users.get(id);
	}

	List<UserState> users() {
		return List.copyOf(this.users.values());
	}

	GuildState addGuild(String name, UserState owner) {
		Snowflake id = this.ids.next();
		GuildState guild = new GuildState(id, name, owner.id());
		this.guilds.put(id, guild);
		ChannelState category = addChannel(guild, ChannelState.CATEGORY, "Text Channels", null);
		ChannelState general = addChannel(guild, ChannelState.TEXT, "general", category.id());
		guild.settings(guild.settings().deepCopy().put("system_channel_id", general.id().toString()));
		this.users.values().forEach((user) -> addMember(guild, user, null));
		return guild;
	}

	void removeGuild(GuildState guild) {
		this.guilds.remove(guild.id());
		guild.channels().forEach((channel) -> this.channels.remove(channel.id()));
	}

	MemberState addMember(GuildState guild, UserState user, @Nullable String inviteCode) {
		MemberState member = MemberState.joined(user, this.clock.now(), inviteCode);
		guild.members().put(user.id(), member);
		return member;
	}

	@Nullable StickerState sticker(Snowflake id) {
		return this.guilds.values()
			.stream()
			.map((guild) -> guild.stickers().get(id))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	@Nullable EmojiState emoji(Snowflake id) {
		return this.guilds.values()
			.stream()
			.map((guild) -> guild.emojis().get(id))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Gives the bot a role of its own, which lets it do anything.
	 */
	RoleState addBotRole(GuildState guild) {
		RoleState role = RoleState.named(this.ids.next(), this.bot.username(), 1, Permission.ADMINISTRATOR);
		guild.roles().put(role.id(), role);
		guild.members().computeIfPresent(this.bot.id(), (id, member) -> member.withRoles(List.of(role.id())));
		return role;
	}

	@Nullable GuildState guild(Snowflake id) {
		return this.guilds.get(id);
	}

	List<GuildState> guildsOf(UserState user) {
		return this.guilds.values().stream().filter((guild) -> guild.isMember(user)).toList();
	}

	List<GuildState> guilds() {
		return List.copyOf(this.guilds.values());
	}

	ChannelState addChannel(GuildState guild, int type, String name, @Nullable Snowflake parentId) {
		int position = guild.channels().stream().mapToInt(ChannelState::position).max().orElse(-1) + 1;
		ChannelState channel = ChannelState.inGuild(this.ids.next(), type, guild, name, position, parentId);
		guild.channels().add(channel);
		this.channels.put(channel.id(), channel);
		return channel;
	}

	void removeChannel(GuildState guild, ChannelState channel) {
		guild.channels().remove(channel);
		this.channels.remove(channel.id());
	}

	ChannelState addDirectChannel(UserState one, UserState other) {
		ChannelState channel = ChannelState.direct(this.ids.next(), one, other);
		this.channels.put(channel.id(), channel);
		return channel;
	}

	ChannelState addGroupChannel(UserState owner, List<UserState> members) {
		ChannelState channel = ChannelState.group(this.ids.next(), owner, members);
		this.channels.put(channel.id(), channel);
		return channel;
	}

	/**
	 * Returns the channel in which an account writes to itself; its id is the account's.
	 */
	ChannelState notes(UserState owner) {
		return this.channels.computeIfAbsent(owner.id(), (id) -> ChannelState.notes(owner));
	}

	@Nullable ChannelState channel(Snowflake id) {
		return this.channels.get(id);
	}

	@Nullable ChannelState directChannel(UserState one, UserState other) {
		return directChannels(one).stream()
			.filter((channel) -> channel.type() == ChannelState.DIRECT && channel.isVisibleTo(other))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the channels with one or several others that somebody takes part in.
	 */
	List<ChannelState> directChannels(UserState user) {
		return this.channels.values()
			.stream()
			.filter((channel) -> channel.type() == ChannelState.DIRECT || channel.type() == ChannelState.GROUP)
			.filter((channel) -> channel.isVisibleTo(user))
			.toList();
	}

}
