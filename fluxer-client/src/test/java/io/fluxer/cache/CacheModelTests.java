package io.fluxer.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Random events against a simple model: both end equal.
 */
class CacheModelTests {

	private static final int EVENTS = 6_000;

	private static final int CHECK_EVERY = 10;

	private static final int MESSAGES = 3;

	private static final long OWN = 400;

	private static final List<Long> GUILDS = List.of(1L, 2L, 3L);

	private static final List<Long> PRIVATE = List.of(901L, 902L);

	private final CacheModel model = new CacheModel();

	private CacheSizeLimits limits = CacheSizeLimits.unbounded().withMessages(MESSAGES);

	private CacheUpdater updater = new CacheUpdater(this.limits);

	private final List<String> trail = new ArrayList<>();

	private Random random = new Random();

	private int serial;

	private boolean failing;

	static long[] channelsOf(long guild) {
		return LongStream.range(guild * 100, guild * 100 + 3).toArray();
	}

	@Test
	void whatFailsHalfWayLeavesNothingBehind() {
		this.failing = true;
		cacheEndsAsTheModel();
	}

	@Test
	void usersWhomNothingRefersToAreNoPartOfTheModel() {
		this.limits = this.limits.withUnreferencedUsers(2);
		this.updater = new CacheUpdater(this.limits);
		cacheEndsAsTheModel();
	}

	@Test
	void cacheEndsAsTheModel() {
		long seed = Long.getLong("fluxer.seed", System.nanoTime());
		System.out.println("random events against a model: " + EVENTS + ", seed " + seed + " (-Dfluxer.seed)");
		this.random = new Random(seed);
		List<Long> channels = new ArrayList<>(PRIVATE);
		GUILDS.forEach((guild) -> LongStream.of(channelsOf(guild)).forEach(channels::add));
		Set<Snowflake> ids = new HashSet<>();
		channels.forEach((id) -> ids.add(Snowflake.of(id)));
		GUILDS.forEach((id) -> ids.add(Snowflake.of(id)));
		for (int i = 1; i <= EVENTS; i++) {
			step();
			if (i % CHECK_EVERY == 0) {
				assertThat(comparable(CacheModel.of(this.updater.cache(), GUILDS, channels)))
					.as("seed %d, after %s", seed, String.join("\n", this.trail))
					.isEqualTo(comparable(this.model.entries()));
				CacheInvariants.check(this.updater.cache(), ids, this.limits);
				this.trail.clear();
			}
		}
		assertThat(this.serial).isPositive();
	}

	/**
	 * The model keeps each user, and so knows the names of members that come by id alone.
	 */
	private Map<String, String> comparable(Map<String, String> entries) {
		if (this.limits.unreferencedUsers() == null) {
			return entries;
		}
		Map<String, String> compared = new HashMap<>(entries);
		compared.keySet().removeIf((key) -> key.startsWith("user/"));
		compared
			.replaceAll((key, value) -> key.startsWith("member/") ? value.substring(0, value.lastIndexOf('|')) : value);
		return compared;
	}

	private void step() {
		long guild = GUILDS.get(this.random.nextInt(GUILDS.size()));
		switch (this.random.nextInt(30)) {
			case 0 -> guildCreate(guild, "GUILD_CREATE");
			case 1 -> guildCreate(guild, "GUILD_SYNC");
			case 2 -> guildUpdate(guild);
			case 3 -> guildDelete(guild);
			case 4, 5 -> role(guild);
			case 6 -> rolesBulk(guild);
			case 7 -> roleDelete(guild);
			case 8 -> parts(guild, "GUILD_EMOJIS_UPDATE", "emojis", "emoji", 2000);
			case 9 -> parts(guild, "GUILD_STICKERS_UPDATE", "stickers", "sticker", 3000);
			case 10, 11 -> channel(guild);
			case 12 -> channelDelete(guild);
			case 13 -> memberAdd(guild);
			case 14 -> memberUpdate(guild);
			case 15 -> memberRemove(guild);
			case 16 -> presence(guild);
			case 17, 18 -> voice(guild);
			case 19 -> call();
			case 20 -> privateChannel();
			case 21, 22, 23, 24 -> message(guild);
			case 25 -> messageUpdate(guild);
			case 26 -> messageDelete(guild);
			case 27 -> reaction(guild);
			case 28 -> counts(guild);
			default -> session();
		}
	}

	private void apply(String name, String json) {
		this.trail.add(name + " " + json);
		if (this.failing && this.random.nextInt(3) == 0) {
			assertThatExceptionOfType(StackOverflowError.class)
				.isThrownBy(() -> this.updater.refreshed(List.of(), Set.of(), failingAfter(name, json)));
		}
		this.updater.apply(CacheEvents.event(name, json));
	}

	/** Returns a list that fails once its one event has been applied. */
	private static List<DispatchEvent> failingAfter(String name, String json) {
		return new ArrayList<>(List.of(CacheEvents.event(name, json))) {

			@Override
			public void forEach(Consumer<? super DispatchEvent> action) {
				super.forEach(action);
				throw new StackOverflowError("on purpose");
			}

		};
	}

	private String name(String prefix) {
		return prefix + ++this.serial;
	}

	private long user() {
		return 401 + this.random.nextInt(4);
	}

	private long channelOf(long guild) {
		return channelsOf(guild)[this.random.nextInt(3)];
	}

	private List<Long> some(long first) {
		return LongStream.range(first, first + 4).filter((id) -> this.random.nextBoolean()).boxed().toList();
	}

	private static String quoted(List<Long> ids) {
		return ids.stream().map((id) -> "'" + id + "'").collect(Collectors.joining(","));
	}

	private void guildCreate(long guild, String event) {
		String name = name("guild");
		List<String> roles = new ArrayList<>();
		List<String> channels = new ArrayList<>();
		List<String> members = new ArrayList<>();
		List<String> voice = new ArrayList<>();
		if (this.model.takeStale(guild)) {
			this.model.removeUnsynced(guild);
		}
		this.model.put("guild/" + guild, name + "|false|5");
		this.model.removeBelow("role/" + guild + "/");
		for (long role : some(guild * 1000)) {
			roles.add("{'id':'%d','name':'%s'}".formatted(role, name));
			this.model.put("role/" + guild + "/" + role, name);
		}
		this.model.removeBelow("emoji/" + guild + "/");
		this.model.removeBelow("sticker/" + guild + "/");
		for (long channel : channelsOf(guild)) {
			if (this.random.nextInt(3) == 0) {
				this.model.removeChannel(channel);
			}
			else {
				channels.add("{'id':'%d','type':0,'name':'%s'}".formatted(channel, name));
				putChannel(channel, name, "null", "[]", "[]");
			}
		}
		for (long user : some(401)) {
			String known = this.random.nextBoolean() ? name : "";
			members.add(member(user, known, name, List.of(guild * 1000)));
			this.model.putMember(guild, user, known, name, "[" + guild * 1000 + "]");
		}
		this.model.removeBelow("voice/" + guild + "/");
		for (long connection : some(1)) {
			voice.add("{'channel_id':'%d','user_id':'401','connection_id':'%d','version':3}".formatted(guild * 100,
					connection));
			this.model.put("voice/" + guild + "/" + connection, "401|" + guild * 100 + "|3");
		}
		apply(event,
				("{'id':'%d','properties':{'id':'%d','name':'%s'},'roles':[%s],'channels':[%s],'members':[%s],"
						+ "'voice_states':[%s],'member_count':5}")
					.formatted(guild, guild, name, String.join(",", roles), String.join(",", channels),
							String.join(",", members), String.join(",", voice)));
	}

	private void putChannel(long channel, String name, String last, String roles, String people) {
		String path = "channel/" + channel + "/";
		this.model.put(path + "name", name);
		this.model.put(path + "last", last);
		this.model.put(path + "roles", roles);
		this.model.put(path + "people", people);
	}

	private static String member(long user, String name, String nick, List<Long> roles) {
		return "{'user':{'id':'%d','username':'%s'},'nick':'%s','roles':[%s]}".formatted(user, name, nick,
				quoted(roles));
	}

	private void guildUpdate(long guild) {
		String name = name("renamed");
		String known = this.model.get("guild/" + guild);
		if (known != null) {
			this.model.put("guild/" + guild, name + known.substring(known.indexOf('|')));
		}
		apply("GUILD_UPDATE", "{'guild_id':'%d','id':'%d','name':'%s'}".formatted(guild, guild, name));
	}

	private void guildDelete(long guild) {
		boolean unavailable = this.random.nextBoolean();
		String known = this.model.get("guild/" + guild);
		this.model.removeBelongings(guild);
		if (!unavailable) {
			this.model.takeStale(guild);
			this.model.remove("guild/" + guild);
		}
		else {
			this.model.put("guild/" + guild, (known != null) ? known.replace("|false|", "|true|") : "|true|null");
		}
		apply("GUILD_DELETE", "{'id':'%d','unavailable':%s}".formatted(guild, unavailable));
	}

	private void role(long guild) {
		long role = guild * 1000 + this.random.nextInt(4);
		String name = name("role");
		this.model.put("role/" + guild + "/" + role, name);
		apply(this.random.nextBoolean() ? "GUILD_ROLE_CREATE" : "GUILD_ROLE_UPDATE",
				"{'guild_id':'%d','role':{'id':'%d','name':'%s'}}".formatted(guild, role, name));
	}

	private void rolesBulk(long guild) {
		String name = name("bulk");
		String roles = some(guild * 1000).stream().map((role) -> {
			this.model.put("role/" + guild + "/" + role, name);
			return "{'id':'%d','name':'%s'}".formatted(role, name);
		}).collect(Collectors.joining(","));
		apply("GUILD_ROLE_UPDATE_BULK", "{'guild_id':'%d','roles':[%s]}".formatted(guild, roles));
	}

	private void roleDelete(long guild) {
		long role = guild * 1000 + this.random.nextInt(4);
		this.model.remove("role/" + guild + "/" + role);
		List<String> holders = new ArrayList<>(this.model.below("member/" + guild + "/"));
		for (long channel : channelsOf(guild)) {
			holders.addAll(this.model.below("channel/" + channel + "/roles"));
		}
		for (String path : holders) {
			this.model.put(path,
					this.model.get(path)
						.replace(", " + role, "")
						.replace(role + ", ", "")
						.replace("[" + role + "]", "[]"));
		}
		apply("GUILD_ROLE_DELETE", "{'guild_id':'%d','role_id':'%d'}".formatted(guild, role));
	}

	private void parts(long guild, String event, String key, String kind, int first) {
		String name = name(kind);
		this.model.removeBelow(kind + "/" + guild + "/");
		String parts = some(guild * 10_000 + first).stream().map((id) -> {
			this.model.put(kind + "/" + guild + "/" + id, name);
			return "{'id':'%d','name':'%s'}".formatted(id, name);
		}).collect(Collectors.joining(","));
		apply(event, "{'guild_id':'%d','%s':[%s]}".formatted(guild, key, parts));
	}

	private void channel(long guild) {
		long channel = channelOf(guild);
		String name = name("channel");
		List<Long> roles = some(guild * 1000);
		String overwrites = roles.stream()
			.map((role) -> "{'id':'%d','type':0}".formatted(role))
			.collect(Collectors.joining(","));
		String last = this.model.get("channel/" + channel + "/last");
		putChannel(channel, name, (last != null) ? last : "null", roles.toString(), "[]");
		String json = "{'id':'%d','type':0,'guild_id':'%d','name':'%s','permission_overwrites':[%s]}".formatted(channel,
				guild, name, overwrites);
		switch (this.random.nextInt(3)) {
			case 0 -> apply("CHANNEL_CREATE", json);
			case 1 -> apply("CHANNEL_UPDATE", json);
			default -> apply("CHANNEL_UPDATE_BULK", "{'guild_id':'%d','channels':[%s]}".formatted(guild, json));
		}
	}

	private void channelDelete(long guild) {
		long channel = channelOf(guild);
		this.model.removeChannel(channel);
		for (String path : this.model.below("voice/" + guild + "/")) {
			if (this.model.get(path).contains("|" + channel + "|")) {
				this.model.remove(path);
			}
		}
		apply("CHANNEL_DELETE", "{'id':'%d','guild_id':'%d'}".formatted(channel, guild));
	}

	private void memberAdd(long guild) {
		String name = name("added");
		long user = user();
		this.model.putMember(guild, user, name, name, "[]");
		count(guild, 1);
		apply("GUILD_MEMBER_ADD",
				"{'guild_id':'%d',%s".formatted(guild, member(user, name, name, List.of()).substring(1)));
	}

	private void count(long guild, int more) {
		String known = this.model.get("guild/" + guild);
		if (known != null && !known.endsWith("null")) {
			int bar = known.lastIndexOf('|') + 1;
			this.model.put("guild/" + guild,
					known.substring(0, bar) + Math.max(Integer.parseInt(known.substring(bar)) + more, 0));
		}
	}

	private void memberUpdate(long guild) {
		String nick = name("nick");
		String name = this.random.nextBoolean() ? nick : "";
		long user = user();
		List<Long> roles = some(guild * 1000);
		this.model.putMember(guild, user, name, nick, roles.toString());
		String member = member(user, name, nick, roles);
		if (this.random.nextBoolean()) {
			apply("GUILD_MEMBER_UPDATE", "{'guild_id':'%d',%s".formatted(guild, member.substring(1)));
		}
		else {
			apply("GUILD_MEMBERS_CHUNK",
					"{'guild_id':'%d','chunk_index':0,'chunk_count':1,'members':[%s]}".formatted(guild, member));
		}
	}

	private void memberRemove(long guild) {
		long user = user();
		this.model.remove("member/" + guild + "/" + user);
		this.model.remove("presence/" + guild + "/" + user);
		for (String path : this.model.below("voice/" + guild + "/")) {
			if (this.model.get(path).startsWith(user + "|")) {
				this.model.remove(path);
			}
		}
		count(guild, -1);
		apply("GUILD_MEMBER_REMOVE", "{'guild_id':'%d','user':{'id':'%d'}}".formatted(guild, user));
	}

	private void presence(long guild) {
		long user = user();
		String status = this.random.nextBoolean() ? "online" : "idle";
		this.model.put("presence/" + guild + "/" + user, status);
		if (this.random.nextBoolean()) {
			apply("PRESENCE_UPDATE",
					"{'guild_id':'%d','user':{'id':'%d'},'status':'%s'}".formatted(guild, user, status));
		}
		else {
			apply("PRESENCE_UPDATE_BULK", "{'guild_id':'%d','presences':[{'user':{'id':'%d'},'status':'%s'}]}"
				.formatted(guild, user, status));
		}
	}

	private void voice(long guild) {
		long connection = 1 + this.random.nextInt(4);
		long user = user();
		int version = 1 + this.random.nextInt(5);
		Long channel = (this.random.nextInt(3) > 0) ? channelOf(guild) : null;
		String path = "voice/" + guild + "/" + connection;
		String known = this.model.get(path);
		if (known == null || Integer.parseInt(known.substring(known.lastIndexOf('|') + 1)) <= version) {
			if (channel != null) {
				this.model.put(path, user + "|" + channel + "|" + version);
			}
			else {
				this.model.remove(path);
			}
		}
		apply("VOICE_STATE_UPDATE", "{'guild_id':'%d','channel_id':%s,'user_id':'%d','connection_id':'%d','version':%d}"
			.formatted(guild, CacheEvents.quoted(channel), user, connection, version));
	}

	private void call() {
		long channel = PRIVATE.get(this.random.nextInt(PRIVATE.size()));
		this.model.removeBelow("call/" + channel + "/");
		if (this.random.nextInt(3) == 0) {
			apply("CALL_DELETE", "{'channel_id':'%d'}".formatted(channel));
			return;
		}
		String states = some(channel * 10).stream().map((connection) -> {
			this.model.put("call/" + channel + "/" + connection, "401|" + channel + "|1");
			return "{'channel_id':'%d','user_id':'401','connection_id':'%d','version':1}".formatted(channel,
					connection);
		}).collect(Collectors.joining(","));
		apply(this.random.nextBoolean() ? "CALL_CREATE" : "CALL_UPDATE",
				"{'channel_id':'%d','voice_states':[%s]}".formatted(channel, states));
	}

	private void privateChannel() {
		long channel = PRIVATE.get(this.random.nextInt(PRIVATE.size()));
		String name = name("private");
		if (this.random.nextInt(4) == 0) {
			this.model.removeChannel(channel);
			this.model.removeBelow("call/" + channel + "/");
			apply("CHANNEL_DELETE", "{'id':'%d','type':3}".formatted(channel));
			return;
		}
		String path = "channel/" + channel + "/";
		String last = this.model.get(path + "last");
		this.model.putUser(401, name);
		putChannel(channel, name, (last != null) ? last : "null", "[]", "[401]");
		apply("CHANNEL_UPDATE", "{'id':'%d','type':3,'name':'%s','recipients':[{'id':'401','username':'%s'}]}"
			.formatted(channel, name, name));
		if (this.random.nextBoolean()) {
			this.model.put(path + "people", "[401, 402]");
			apply("CHANNEL_RECIPIENT_ADD", "{'channel_id':'%d','user':{'id':'402'}}".formatted(channel));
		}
	}

	private void message(long guild) {
		boolean direct = this.random.nextInt(4) == 0;
		long channel = direct ? PRIVATE.get(this.random.nextInt(PRIVATE.size())) : channelOf(guild);
		String name = name("text");
		long id = 10_000 + this.serial;
		long author = user();
		this.model.putUser(author, name);
		if (!direct) {
			this.model.putMember(guild, author, name, name, "[]");
		}
		if (this.model.has("channel/" + channel + "/last")) {
			this.model.put("channel/" + channel + "/last", id);
		}
		this.model.putMessage(channel, id, name, MESSAGES);
		apply("MESSAGE_CREATE",
				"{'id':'%d','channel_id':'%d','content':'%s','author':{'id':'%d','username':'%s'}%s}".formatted(id,
						channel, name, author, name,
						direct ? "" : ",'guild_id':'%d','member':{'nick':'%s','roles':[]}".formatted(guild, name)));
	}

	private List<String> messagesIn(long channel) {
		return this.model.below("message/" + channel + "/");
	}

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private void messageUpdate(long guild) {
		long channel = channelOf(guild);
		for (String path : messagesIn(channel)) {
			String name = name("edited");
			String known = this.model.get(path);
			this.model.put(path, name + known.substring(known.indexOf('|')));
			apply("MESSAGE_UPDATE", "{'id':'%s','channel_id':'%d','guild_id':'%d','content':'%s'}".formatted(id(path),
					channel, guild, name));
		}
	}

	private void messageDelete(long guild) {
		long channel = channelOf(guild);
		List<String> messages = messagesIn(channel);
		if (messages.isEmpty()) {
			return;
		}
		if (this.random.nextBoolean()) {
			this.model.removeMessage(channel, Long.parseLong(id(messages.get(0))));
			apply("MESSAGE_DELETE", "{'id':'%s','channel_id':'%d'}".formatted(id(messages.get(0)), channel));
			return;
		}
		messages.forEach((path) -> this.model.removeMessage(channel, Long.parseLong(id(path))));
		apply("MESSAGE_DELETE_BULK", "{'channel_id':'%d','ids':[%s]}".formatted(channel,
				messages.stream().map((path) -> "'" + id(path) + "'").collect(Collectors.joining(","))));
	}

	private void reaction(long guild) {
		long channel = channelOf(guild);
		for (String path : messagesIn(channel)) {
			String known = this.model.get(path);
			String count = known.substring(known.indexOf('|') + 1);
			int now = count.isEmpty() ? 0 : Integer.parseInt(count.substring(1));
			boolean add = this.random.nextBoolean();
			int then = Math.max(now + (add ? 1 : -1), 0);
			this.model.put(path, known.substring(0, known.indexOf('|') + 1) + ((then > 0) ? "x" + then : ""));
			apply(add ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE",
					"{'user_id':'401','channel_id':'%d','message_id':'%s','emoji':{'name':'x'}}".formatted(channel,
							id(path)));
		}
	}

	private void counts(long guild) {
		String known = this.model.get("guild/" + guild);
		if (known != null) {
			this.model.put("guild/" + guild, known.substring(0, known.lastIndexOf('|') + 1) + this.serial);
		}
		apply("GUILD_COUNTS_UPDATE",
				"{'counts':[{'guild_id':'%d','member_count':%d,'online_count':1}]}".formatted(guild, this.serial));
	}

	private void session() {
		switch (this.random.nextInt(3)) {
			case 0 -> {
				GUILDS.forEach(this.model::markStale);
				this.model.putUser(OWN, "bot");
				removePrivate();
				apply("READY", "{'version':1,'session_id':'s','user':" + CacheEvents.user(OWN, "bot") + "}");
			}
			case 1 -> {
				List<Long> named = GUILDS.stream().filter((guild) -> this.random.nextBoolean()).toList();
				for (long guild : GUILDS) {
					if (!named.contains(guild)) {
						this.model.removeBelongings(guild);
						this.model.takeStale(guild);
						this.model.remove("guild/" + guild);
					}
				}
				this.trail.add("named " + named);
				this.updater.sessionGuilds(0, 1, named.stream().map(Snowflake::of).collect(Collectors.toSet()));
			}
			default -> {
				GUILDS.forEach(this.model::removeUnsynced);
				PRIVATE.forEach(this.model::removeMessages);
				this.trail.add("lost");
				this.updater.forgetUnsynced(0, 1);
			}
		}
	}

	private void removePrivate() {
		PRIVATE.forEach((channel) -> {
			this.model.removeMessages(channel);
			this.model.removeBelow("call/" + channel + "/");
		});
	}

}
