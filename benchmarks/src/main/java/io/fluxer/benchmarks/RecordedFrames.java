package io.fluxer.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Frames of the gateway in the form that a running server sends, filled with as many
 * guilds, channels, members and messages as a benchmark needs. What is said of one thing
 * follows from its number alone.
 */
final class RecordedFrames {

	static final String BOT_ID = "1420070400000000001";

	/** The size of each MESSAGE_CREATE, envelope included. */
	static final int MESSAGE_BYTES = 1_100;

	private static final long FIRST_GUILD = 1_573_872_307_049_336_832L;

	private static final long FIRST_CHANNEL = 1_573_873_000_000_000_000L;

	private static final long FIRST_USER = 1_573_864_000_000_000_000L;

	private static final long FIRST_MESSAGE = 1_573_874_000_000_000_000L;

	private static final int ROLES = 20;

	private static final String USER = """
			{"avatar":%s,"avatar_color":%s,"discriminator":"%04d","flags":0,"global_name":%s,"id":"%d",\
			"username":"%s"}""";

	private static final String MEMBER = """
			"accent_color":null,"avatar":null,"banner":null,"communication_disabled_until":null,"deaf":false,\
			"guild_id":"%d","joined_at":"2026-%02d-%02dT01:26:%02d.%03dZ","mute":false,"nick":%s,"roles":[%s]""";

	private static final String CHANNEL = """
			{"content_warning_level":0,"content_warning_text":null,"guild_id":"%d","id":"%d",\
			"last_message_id":"%d","last_pin_timestamp":null,"name":"channel-%d","nsfw":false,"nsfw_override":false,\
			"parent_id":"%d","permission_overwrites":[{"id":"%d","type":0,"allow":"1024","deny":"2048"}],\
			"position":%d,"rate_limit_per_user":0,"topic":"What is said in channel %d","type":0}""";

	private static final String ROLE = """
			{"color":%d,"hoist":false,"hoist_position":null,"id":"%d","mentionable":false,"name":"Role %d",\
			"permissions":"137439472129","position":%d}""";

	private static final String GUILD = """
			{"channels":[%s],"emojis":[],"id":"%d","joined_at":"2026-11-22T01:26:40.231Z","member_count":%d,\
			"members":[],"online_count":1,"presences":[],"properties":{"afk_channel_id":null,"afk_timeout":300,\
			"banner":null,"content_warning_level":0,"content_warning_text":null,"default_message_notifications":0,\
			"disabled_operations":0,"explicit_content_filter":0,"features":["ANIMATED_ICON","BANNER"],"icon":null,\
			"id":"%d","message_history_cutoff":null,"mfa_level":0,"name":"Guild %d","nsfw":false,"nsfw_level":0,\
			"owner_id":"%d","rules_channel_id":null,"system_channel_flags":0,"system_channel_id":null,\
			"vanity_url_code":null,"verification_level":0},"roles":[%s],"stickers":[],"voice_states":[]}""";

	private static final String CHUNK = """
			{"chunk_count":1,"chunk_index":0,"guild_id":"%d","members":[%s],"presences":[]}""";

	private static final String MESSAGE = """
			{"op":0,"t":"MESSAGE_CREATE","s":%d,"d":{"attachments":[],"author":%s,"channel_id":"%d",\
			"channel_type":0,"content":"%s","edited_timestamp":null,"embeds":[],"flags":0,"guild_id":"%d","id":"%d",\
			"member":{%s},"mention_everyone":false,"mention_roles":[],"mentions":[],"nonce":"n1795311191548",\
			"pinned":false,"stickers":[],"timestamp":"2026-11-22T01:33:11.625Z","tts":false,"type":0}}""";

	private static final String WORDS = "Who wants to play a round tonight? ";

	private RecordedFrames() {
	}

	static String hello() {
		return "{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}";
	}

	static String ready() {
		return "{\"d\":{\"guilds\":[],\"private_channels\":[],\"session_id\":\"D6DC3478FA711B1BD80599C8491CB22B\","
				+ "\"sessions\":[],\"shard\":[0,1],\"user\":{\"avatar\":null,\"bot\":true,\"discriminator\":\"1590\","
				+ "\"flags\":0,\"global_name\":null,\"id\":\"" + BOT_ID + "\",\"username\":\"Measured\"},"
				+ "\"version\":1},\"op\":0,\"s\":1,\"t\":\"READY\"}";
	}

	static String heartbeatAck() {
		return "{\"op\":11}";
	}

	static String guildCreate(int guild, int channels, int members, long sequence) {
		return "{\"d\":" + guild(guild, channels, members) + ",\"op\":0,\"s\":" + sequence + ",\"t\":\"GUILD_CREATE\"}";
	}

	/**
	 * The payload of a GUILD_CREATE, which names no members.
	 */
	static String guild(int guild, int channels, int members) {
		long id = guildId(guild);
		String channelList = IntStream.range(0, channels)
			.mapToObj((index) -> channel(guild, guild * channels + index, index))
			.collect(Collectors.joining(","));
		String roleList = IntStream.rangeClosed(0, ROLES)
			.mapToObj((role) -> ROLE.formatted(role * 1000, id + role, role, role))
			.collect(Collectors.joining(","));
		return GUILD.formatted(channelList, id, members, id, guild, userId(0), roleList);
	}

	/**
	 * The payload of a GUILD_MEMBERS_CHUNK.
	 */
	static String membersChunk(int guild, int firstUser, int count) {
		return CHUNK.formatted(guildId(guild),
				IntStream.range(firstUser, firstUser + count)
					.mapToObj((user) -> "{" + member(guild, user) + ",\"user\":" + user(user) + "}")
					.collect(Collectors.joining(",")));
	}

	/**
	 * A message in the given channel, {@link #MESSAGE_BYTES} long.
	 */
	static byte[] messageCreate(long sequence, int number, int channelsOfAGuild, int channel, int user) {
		int guild = channel / channelsOfAGuild;
		String without = message(sequence, number, guild, channel, user, "");
		String content = WORDS.repeat(MESSAGE_BYTES / WORDS.length()).substring(0, MESSAGE_BYTES - without.length());
		return message(sequence, number, guild, channel, user, content).getBytes(StandardCharsets.UTF_8);
	}

	static long messageId(int number) {
		return FIRST_MESSAGE + number;
	}

	static String channelId(int channel) {
		return Long.toString(FIRST_CHANNEL + channel);
	}

	private static String message(long sequence, int number, int guild, int channel, int user, String content) {
		return MESSAGE.formatted(sequence, user(user), FIRST_CHANNEL + channel, content, guildId(guild),
				messageId(number), member(guild, user));
	}

	private static String channel(int guild, int channel, int position) {
		return CHANNEL.formatted(guildId(guild), FIRST_CHANNEL + channel, FIRST_MESSAGE + channel, channel,
				FIRST_CHANNEL + channel - position, guildId(guild), position, channel);
	}

	/**
	 * Half of the people have an avatar and a display name, one in ten a nickname.
	 */
	private static String member(int guild, int user) {
		String nick = (user % 10 == 0) ? "\"Nick " + user + "\"" : "null";
		return MEMBER.formatted(guildId(guild), 1 + user % 11, 1 + user % 28, user % 60, user % 1000, nick,
				IntStream.rangeClosed(1, user % 4)
					.mapToObj((role) -> "\"" + (guildId(guild) + 1 + (user + role) % ROLES) + "\"")
					.collect(Collectors.joining(",")));
	}

	private static String user(int user) {
		boolean rich = user % 2 == 0;
		return USER.formatted(rich ? "\"%032x\"".formatted(userId(user)) : "null", rich ? "3447003" : "null",
				user % 9999 + 1, rich ? "\"Person %d\"".formatted(user) : "null", userId(user),
				"person%d".formatted(user));
	}

	private static long guildId(int guild) {
		return FIRST_GUILD + guild * 1_000L;
	}

	private static long userId(int user) {
		return FIRST_USER + user * 4_194_304L;
	}

}
