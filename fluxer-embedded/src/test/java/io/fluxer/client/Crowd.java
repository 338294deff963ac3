package io.fluxer.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.RestRequest;
import io.fluxer.embedded.core.RestResponse;
import io.fluxer.json.FluxerJson;
import tools.jackson.databind.JsonNode;

/**
 * People who do what people do on a server, at random: they write, come and go, and
 * change their guilds. The first of them owns all guilds.
 */
final class Crowd {

	private static final int PEOPLE = 7;

	private static final int MAX_GUILDS = 5;

	private static final int RECENT = 60;

	private static final int TEXT = 0;

	private static final int VOICE = 2;

	private static final long VIEW_CHANNEL = 1L << 10;

	private static final String IMAGE = "data:image/png;base64,iVBORw0KGgo=";

	private static final List<String> EMOJIS = List.of("👍", "🎉", "😀");

	private final List<Snowflake> people = new ArrayList<>();

	private final List<Snowflake> guilds = new ArrayList<>();

	private final Set<Snowflake> unreachable = new HashSet<>();

	private final List<Said> recent = new ArrayList<>();

	private final List<Snowflake> groups = new ArrayList<>();

	private final List<Runnable> publicActions = new ArrayList<>();

	private final List<Runnable> privateActions = new ArrayList<>();

	private final FluxerCore core;

	private final RandomGenerator random;

	private String ownerToken = "";

	private int actions;

	private int refusals;

	private int serial;

	Crowd(FluxerCore core, RandomGenerator random) {
		this.core = core;
		this.random = random;
		often(24, this::talk);
		often(6, this::edit, this::react);
		often(3, this::unreact, this::delete, this::type, this::enterVoice);
		often(2, this::nick, this::changeRole, this::editChannel, this::appear, this::hideOrShow, this::leaveVoice,
				this::giveOrTakeRole, this::pinOrUnpin, this::joinGuild, this::botNick);
		often(1, this::bulkDelete, this::clearReactions, this::leaveGuild, this::createRole, this::deleteRole,
				this::moveRoles, this::createChannel, this::deleteChannel, this::moveChannels, this::setOverwrite,
				this::createEmoji, this::changeEmoji, this::createSticker, this::changeSticker, this::renameGuild,
				this::createGuild, this::deleteGuild, this::inviteOrRemoveBot, this::outage, this::ban);
		this.privateActions.addAll(List.of(this::talkPrivately, this::talkPrivately, this::talkPrivately,
				this::talkInGroup, this::talkInGroup, this::openGroup, this::changeGroup));
	}

	/** Makes people and guilds. */
	void settle() {
		for (int i = 0; i < PEOPLE; i++) {
			this.people.add(this.core.addPerson("person" + i));
		}
		this.ownerToken = this.core.addPersonToken(owner());
		for (int i = 0; i < MAX_GUILDS - 1; i++) {
			createGuild();
		}
		for (int i = 0; i < 30; i++) {
			createChannel();
			createRole();
			createEmoji();
			createSticker();
		}
		// In one guild the bot is no administrator, so that channels can be hidden from
		// it.
		Snowflake guild = this.guilds.get(0);
		act(owner(), "PATCH", "/guilds/%s/roles/%s".formatted(guild, this.core.botRole(guild)),
				Map.of("permissions", "68608"));
	}

	/** Somebody does something that the bot may hear of. */
	void act() {
		perform(this.publicActions);
	}

	/** Somebody does something in a private channel. */
	void actPrivately() {
		perform(this.privateActions);
	}

	/** Brings back the guilds that are out of reach. */
	void endOutages() {
		this.unreachable.forEach((guild) -> this.core.levers().reach(guild, true));
		this.unreachable.clear();
	}

	List<Snowflake> guilds() {
		return this.guilds;
	}

	List<Snowflake> people() {
		return this.people;
	}

	int actions() {
		return this.actions;
	}

	/** Counts the actions that the server refused, such as those of strangers. */
	int refusals() {
		return this.refusals;
	}

	private void often(int weight, Runnable... added) {
		for (int i = 0; i < weight; i++) {
			this.publicActions.addAll(List.of(added));
		}
	}

	private void perform(List<Runnable> choice) {
		this.actions++;
		try {
			any(choice).run();
		}
		catch (IllegalArgumentException ex) {
			this.refusals++;
		}
	}

	private void talk() {
		JsonNode channel = channel(guild(), TEXT);
		if (channel != null) {
			say(person(), id(channel));
		}
	}

	private void talkPrivately() {
		this.core.sayDirectly(person(), text());
	}

	private void talkInGroup() {
		if (!this.groups.isEmpty()) {
			say(owner(), any(this.groups));
		}
	}

	private void say(Snowflake author, Snowflake channel) {
		this.recent.add(new Said(author, channel, this.core.say(author, channel, text())));
		if (this.recent.size() > RECENT) {
			this.recent.remove(0);
		}
	}

	private void edit() {
		Said said = said();
		act(said.author(), "PATCH", said.path(), Map.of("content", text()));
	}

	private void delete() {
		Said said = said();
		this.recent.remove(said);
		act(said.author(), "DELETE", said.path(), Map.of());
	}

	private void bulkDelete() {
		Snowflake channel = said().channel();
		List<Said> chosen = this.recent.stream().filter((said) -> said.channel().equals(channel)).limit(5).toList();
		this.recent.removeAll(chosen);
		act(owner(), "POST", "/channels/" + channel + "/messages/bulk-delete",
				Map.of("message_ids", chosen.stream().map((said) -> said.id().toString()).toList()));
	}

	private void react() {
		Said said = said();
		act(person(), "PUT", said.path() + "/reactions/" + emoji() + "/@me", Map.of());
	}

	private void unreact() {
		Said said = said();
		act(person(), "DELETE", said.path() + "/reactions/" + emoji() + "/@me", Map.of());
	}

	private void clearReactions() {
		String path = said().path() + "/reactions";
		act(owner(), "DELETE", this.random.nextBoolean() ? path : path + "/" + emoji(), Map.of());
	}

	private void pinOrUnpin() {
		Said said = said();
		act(owner(), (this.random.nextInt(3) > 0) ? "PUT" : "DELETE",
				"/channels/" + said.channel() + "/pins/" + said.id(), Map.of());
	}

	private void type() {
		JsonNode channel = channel(guild(), TEXT);
		if (channel != null) {
			this.core.type(person(), id(channel));
		}
	}

	private void openGroup() {
		if (this.groups.size() < 3) {
			this.groups.add(id(act(owner(), "POST", "/users/@me/channels",
					Map.of("recipients", List.of(this.core.botId().toString(), other().toString())))));
		}
	}

	private void changeGroup() {
		if (!this.groups.isEmpty()) {
			act(owner(), this.random.nextBoolean() ? "PUT" : "DELETE",
					"/channels/" + any(this.groups) + "/recipients/" + other(), Map.of());
		}
	}

	private void joinGuild() {
		Snowflake guild = guild();
		JsonNode channel = channel(guild, TEXT);
		if (channel != null) {
			JsonNode invite = act(owner(), "POST", "/channels/" + id(channel) + "/invites", Map.of());
			act(other(), "POST", "/invites/" + invite.path("code").asString(), Map.of());
		}
	}

	private void leaveGuild() {
		act(other(), "DELETE", "/users/@me/guilds/" + guild(), Map.of());
	}

	private void ban() {
		String path = "/guilds/" + guild() + "/bans/" + other();
		act(owner(), "PUT", path, Map.of());
		act(owner(), "DELETE", path, Map.of());
	}

	private void nick() {
		act(owner(), "PATCH", "/guilds/" + guild() + "/members/" + person(), Map.of("nick", text()));
	}

	private void botNick() {
		act(owner(), "PATCH", "/guilds/" + guild() + "/members/" + this.core.botId(), Map.of("nick", text()));
	}

	private void giveOrTakeRole() {
		Snowflake guild = guild();
		JsonNode role = role(guild);
		if (role != null) {
			act(owner(), (this.random.nextInt(3) > 0) ? "PUT" : "DELETE",
					"/guilds/%s/members/%s/roles/%s".formatted(guild, person(), id(role)), Map.of());
		}
	}

	private void createRole() {
		act(owner(), "POST", "/guilds/" + guild() + "/roles", Map.of("name", text()));
	}

	private void changeRole() {
		Snowflake guild = guild();
		JsonNode role = role(guild);
		if (role != null) {
			act(owner(), "PATCH", "/guilds/" + guild + "/roles/" + id(role),
					Map.of("name", text(), "color", this.random.nextInt(0x1000000)));
		}
	}

	private void deleteRole() {
		Snowflake guild = guild();
		JsonNode role = role(guild);
		if (role != null) {
			act(owner(), "DELETE", "/guilds/" + guild + "/roles/" + id(role), Map.of());
		}
	}

	private void moveRoles() {
		Snowflake guild = guild();
		JsonNode role = role(guild);
		if (role != null) {
			move("/guilds/" + guild + "/roles",
					List.of(Map.of("id", id(role).toString(), "position", 1 + this.random.nextInt(4))));
		}
	}

	private void createChannel() {
		act(owner(), "POST", "/guilds/" + guild() + "/channels",
				Map.of("name", text(), "type", any(List.of(TEXT, TEXT, VOICE, 4))));
	}

	private void editChannel() {
		JsonNode channel = channel(guild(), TEXT);
		if (channel != null) {
			act(owner(), "PATCH", "/channels/" + id(channel), Map.of("name", text(), "topic", text()));
		}
	}

	private void deleteChannel() {
		Snowflake guild = guild();
		JsonNode channel = any(channels(guild, -1));
		if (channels(guild, TEXT).size() > 2) {
			this.recent.removeIf((said) -> said.channel().equals(id(channel)));
			act(owner(), "DELETE", "/channels/" + id(channel), Map.of());
		}
	}

	private void moveChannels() {
		Snowflake guild = guild();
		JsonNode channel = channel(guild, TEXT);
		if (channel != null) {
			move("/guilds/" + guild + "/channels",
					List.of(Map.of("id", id(channel).toString(), "position", this.random.nextInt(5))));
		}
	}

	private void setOverwrite() {
		Snowflake guild = guild();
		JsonNode channel = channel(guild, TEXT);
		JsonNode role = role(guild);
		if (channel != null && role != null) {
			String path = "/channels/" + id(channel) + "/permissions/" + id(role);
			if (this.random.nextInt(3) == 0) {
				act(owner(), "DELETE", path, Map.of());
			}
			else {
				act(owner(), "PUT", path, Map.of("allow", "2048", "deny", "64", "type", 0));
			}
		}
	}

	/** Changes what the bot sees, in the guild where it does not see all. */
	private void hideOrShow() {
		Snowflake guild = this.guilds.get(0);
		JsonNode channel = channel(guild, TEXT);
		if (channel != null) {
			String deny = this.random.nextBoolean() ? Long.toString(VIEW_CHANNEL) : "0";
			act(owner(), "PUT", "/channels/%s/permissions/%s".formatted(id(channel), this.core.botId()),
					Map.of("allow", "0", "deny", deny, "type", 1));
		}
	}

	private void createEmoji() {
		act(owner(), "POST", "/guilds/" + guild() + "/emojis", Map.of("name", text(), "image", IMAGE));
	}

	private void changeEmoji() {
		changeExpression("emojis");
	}

	private void createSticker() {
		act(owner(), "POST", "/guilds/" + guild() + "/stickers",
				Map.of("name", text(), "tags", List.of(text()), "image", IMAGE));
	}

	private void changeSticker() {
		changeExpression("stickers");
	}

	private void changeExpression(String kind) {
		String path = "/guilds/" + guild() + "/" + kind;
		JsonNode list = act(owner(), "GET", path, Map.of());
		if (list.isEmpty()) {
			return;
		}
		String one = path + "/" + id(list.get(this.random.nextInt(list.size())));
		if (this.random.nextBoolean()) {
			act(owner(), "PATCH", one, Map.of("name", text()));
		}
		else {
			act(owner(), "DELETE", one, Map.of());
		}
	}

	private void renameGuild() {
		act(owner(), "PATCH", "/guilds/" + guild(), Map.of("name", text()));
	}

	private void createGuild() {
		if (this.guilds.size() < MAX_GUILDS) {
			this.guilds.add(this.core.addGuild(text(), owner()));
		}
	}

	private void deleteGuild() {
		Snowflake guild = guild();
		if (this.guilds.size() > 3 && !guild.equals(this.guilds.get(0))) {
			act(owner(), "POST", "/guilds/" + guild + "/delete", Map.of());
			this.guilds.remove(guild);
		}
	}

	private void inviteOrRemoveBot() {
		Snowflake guild = guild();
		if (!guild.equals(this.guilds.get(0))) {
			this.core.setBotMember(guild, this.random.nextBoolean());
		}
	}

	private void outage() {
		if (this.unreachable.isEmpty()) {
			Snowflake guild = guild();
			this.unreachable.add(guild);
			this.core.levers().reach(guild, false);
		}
		else {
			endOutages();
		}
	}

	private void enterVoice() {
		JsonNode channel = channel(guild(), VOICE);
		if (channel != null) {
			this.core.levers().enterVoice(person(), id(channel));
		}
	}

	private void leaveVoice() {
		this.core.levers().leaveVoice(person(), guild());
	}

	private void appear() {
		this.core.levers().appear(person(), any(List.of("online", "idle", "dnd", "offline")));
	}

	private Snowflake owner() {
		return this.people.get(0);
	}

	private Snowflake person() {
		return any(this.people);
	}

	private Snowflake other() {
		return this.people.get(1 + this.random.nextInt(this.people.size() - 1));
	}

	/** Nobody does anything in a guild that is out of reach. */
	private Snowflake guild() {
		return any(this.guilds.stream().filter((guild) -> !this.unreachable.contains(guild)).toList());
	}

	private JsonNode channel(Snowflake guild, int type) {
		List<JsonNode> found = channels(guild, type);
		return found.isEmpty() ? null : any(found);
	}

	private List<JsonNode> channels(Snowflake guild, int type) {
		return act(owner(), "GET", "/guilds/" + guild + "/channels", Map.of()).valueStream()
			.filter((channel) -> type < 0 || channel.path("type").asInt() == type)
			.toList();
	}

	/** Neither everyone's role nor the bot's. */
	private JsonNode role(Snowflake guild) {
		List<JsonNode> roles = act(owner(), "GET", "/guilds/" + guild + "/roles", Map.of()).valueStream()
			.filter((role) -> !id(role).equals(guild) && !role.path("name").asString().equals("Bot"))
			.toList();
		return roles.isEmpty() ? null : any(roles);
	}

	private Said said() {
		List<Said> reachable = this.recent.stream()
			.filter((said) -> this.unreachable.isEmpty() || this.groups.contains(said.channel()))
			.toList();
		if (reachable.isEmpty()) {
			throw new IllegalArgumentException("Nothing was said");
		}
		return any(reachable);
	}

	private String text() {
		return "text" + ++this.serial;
	}

	private String emoji() {
		return URLEncoder.encode(any(EMOJIS), StandardCharsets.UTF_8);
	}

	private JsonNode act(Snowflake account, String method, String path, Map<String, Object> body) {
		return this.core.act(account, method, path, body);
	}

	private void move(String path, List<Map<String, Object>> places) {
		byte[] body = FluxerJson.mapper().writeValueAsBytes(places);
		RestResponse answer = this.core
			.answer(new RestRequest("PATCH", "/v1" + path, "", this.ownerToken, null, null, body, null));
		if (answer.status() >= 400) {
			throw new IllegalArgumentException("The call is refused: " + answer.status());
		}
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private static Snowflake id(JsonNode node) {
		return Snowflake.of(node.path("id").asString());
	}

	/**
	 * A message.
	 */
	private record Said(Snowflake author, Snowflake channel, Snowflake id) {

		String path() {
			return "/channels/" + this.channel + "/messages/" + this.id;
		}

	}

}
