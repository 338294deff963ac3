package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.fluxer.ReferenceData;
import io.fluxer.contract.ApiOperation;
import io.fluxer.contract.OpenApiDocument;
import io.fluxer.embedded.core.TestServer.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tour through every operation, each answered with a success that fits its schema in
 * the API's own document; {@link TestServer} holds every answer of every other test
 * against it as well.
 */
class AnswerSchemaTests {

	private static final String IMAGE = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4n"
			+ "GP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

	private static final String THUMB = "%F0%9F%91%8D";

	private final TestServer server = new TestServer(false, true);

	private final Set<String> visited = new TreeSet<>();

	private final Map<String, String> refused = new TreeMap<>();

	private final String guild = "/guilds/" + this.server.guild;

	private final String channel = "/channels/" + this.server.channel;

	private final String member = this.guild + "/members/" + this.server.person;

	@Test
	void everyOperationIsAnsweredAsItsSchemaSays() {
		ReferenceData.require("answer schemas", "openapi-bot.json");
		OpenApiDocument document = AnswerSchemas.present().document();
		assertThat(document).isNotNull();
		instance();
		members();
		roles();
		expressions();
		channels();
		messages();
		files();
		webhooks();
		invites();
		guilds();
		Set<String> visitedIds = this.visited.stream()
			.map((call) -> document.match(call.substring(0, call.indexOf(' ')), call.substring(call.indexOf(' ') + 1)))
			.flatMap((operation) -> operation.stream().map(ApiOperation::id))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> missed = document.operations()
			.stream()
			.map(ApiOperation::id)
			.filter((id) -> !visitedIds.contains(id))
			.collect(Collectors.toCollection(TreeSet::new));
		System.out.println("answer schemas: " + visitedIds.size() + " of " + document.operations().size()
				+ " operations answered as their schemas say");
		assertThat(this.refused).isEmpty();
		assertThat(missed).isEmpty();
	}

	private void instance() {
		bot("GET", "/.well-known/fluxer");
		bot("GET", "/gateway/bot");
		bot("GET", "/applications/@me");
		Reply application = bot("GET", "/oauth2/applications/@me");
		bot("GET", "/oauth2/applications/" + application.id() + "/public");
		bot("GET", "/users/@me");
		bot("GET", "/users/" + this.server.person);
		bot("GET",
				"/users/" + this.server.person + "/profile?guild_id=" + this.server.guild + "&with_mutual_guilds=true");
		bot("GET", "/users/check-tag?username=Nobody&discriminator=0042");
	}

	private void members() {
		bot("GET", this.guild + "/members?limit=100");
		bot("POST", this.guild + "/members-search", "{'query':'Per','limit':10}");
		bot("GET", this.guild + "/members/@me");
		bot("GET", this.member);
		bot("PATCH", this.guild + "/members/@me", "{'nick':'Botty'}");
		String guest = this.server.core.addPerson("Guest").toString();
		bot("PATCH", this.guild + "/members/" + guest, "{'nick':'G','communication_disabled_until':null}");
		bot("DELETE", this.guild + "/members/" + guest);
		bot("PUT", this.guild + "/bans/" + guest, "{'reason':'Spam'}");
		bot("GET", this.guild + "/bans");
		bot("DELETE", this.guild + "/bans/" + guest);
	}

	private void roles() {
		String role = bot("POST", this.guild + "/roles", "{'name':'mods','color':255,'permissions':'0'}").id();
		bot("GET", this.guild + "/roles");
		bot("PATCH", this.guild + "/roles/" + role, "{'hoist':true}");
		bot("PATCH", this.guild + "/roles", "[{'id':'" + role + "','position':1}]");
		bot("PATCH", this.guild + "/roles/hoist-positions", "[{'id':'" + role + "','hoist_position':1}]");
		bot("DELETE", this.guild + "/roles/hoist-positions");
		bot("PUT", this.member + "/roles/" + role);
		bot("DELETE", this.member + "/roles/" + role);
		bot("PUT", this.channel + "/permissions/" + role, "{'type':0,'allow':'1024','deny':'2048'}");
		bot("GET", this.channel);
		bot("DELETE", this.channel + "/permissions/" + role);
		bot("DELETE", this.guild + "/roles/" + role);
	}

	private void expressions() {
		for (String kind : List.of("emoji", "sticker")) {
			String all = this.guild + "/" + kind + "s";
			String one = bot("POST", all, "{'name':'wave','image':'" + IMAGE + "'}").id();
			bot("GET", all);
			bot("POST", all + "/bulk", "{'" + kind + "s':[{'name':'more','image':'" + IMAGE + "'}]}");
			bot("POST", all + "/clone", "{'source_" + kind + "_id':'" + one + "'}");
			bot("PATCH", all + "/" + one, "{'name':'hello'}");
			bot("GET", "/" + kind + "s/" + one + "/metadata");
			bot("DELETE", all + "/" + one);
		}
	}

	private void channels() {
		bot("GET", this.guild + "/channels");
		String created = bot("POST", this.guild + "/channels", "{'type':0,'name':'talk','topic':'All'}").id();
		bot("POST", this.guild + "/channels", "{'type':2,'name':'stage','bitrate':64000}");
		bot("POST", this.guild + "/channels", "{'type':4,'name':'Games'}");
		bot("POST", this.guild + "/channels", "{'type':998,'name':'Docs','url':'https://fluxer.example/'}");
		bot("PATCH", this.guild + "/channels", "[{'id':'" + created + "','position':1}]");
		bot("PATCH", "/channels/" + created, "{'name':'more','rate_limit_per_user':5}");
		bot("GET", "/channels/" + created + "/slowmode");
		bot("DELETE", "/channels/" + created);
		bot("POST", this.channel + "/typing");
		String direct = bot("POST", "/users/@me/channels", "{'recipient_id':'" + this.server.person + "'}").id();
		bot("GET", "/users/@me/channels");
		bot("PUT", "/users/@me/channels/" + direct + "/pin");
		bot("DELETE", "/users/@me/channels/" + direct + "/pin");
		bot("DELETE", this.channel + "/messages/ack");
		String other = this.server.core.addPerson("Other").toString();
		String third = this.server.core.addPerson("Third").toString();
		String group = bot("POST", "/users/@me/channels",
				"{'recipients':['" + this.server.person + "','" + other + "']}")
			.id();
		bot("PUT", "/channels/" + group + "/recipients/" + third);
		bot("DELETE", "/channels/" + group + "/recipients/" + third);
		bot("POST", "/users/@me/preload-messages", "{'channels':['" + this.server.channel + "']}");
		bot("POST", "/users/@me/channels/messages/preload", "{'channels':['" + this.server.channel + "']}");
	}

	private void messages() {
		String messages = this.channel + "/messages";
		String first = bot("POST", messages,
				"{'content':'Hello <@" + this.server.person
						+ ">','embeds':[{'title':'T','description':'D','color':255,'author':{'name':'A'},"
						+ "'footer':{'text':'F'},'fields':[{'name':'a','value':'b','inline':true}]}]}")
			.id();
		String message = messages + "/" + first;
		bot("POST", messages, "{'content':'Yes','message_reference':{'message_id':'" + first + "'}}");
		bot("POST", messages, "{'message_reference':{'message_id':'" + first + "','channel_id':'" + this.server.channel
				+ "','type':1}}");
		bot("PUT", message + "/reactions/" + THUMB + "/@me");
		bot("GET", message);
		bot("GET", messages + "?limit=10");
		bot("GET", message + "/reactions/" + THUMB);
		bot("GET", message + "/reactions/" + THUMB + "/users");
		bot("DELETE", message + "/reactions/" + THUMB + "/@me");
		this.server.person("PUT", "/v1" + message + "/reactions/" + THUMB + "/@me", null);
		bot("DELETE", message + "/reactions/" + THUMB + "/" + this.server.person);
		bot("DELETE", message + "/reactions/" + THUMB);
		bot("DELETE", message + "/reactions");
		bot("PATCH", message, "{'content':'Better'}");
		bot("PUT", this.channel + "/pins/" + first);
		bot("GET", messages + "/pins");
		bot("POST", this.channel + "/pins/ack");
		bot("DELETE", this.channel + "/pins/" + first);
		bot("DELETE", message);
		String second = bot("POST", messages, "{'content':'Bulk'}").id();
		bot("POST", messages + "/bulk-delete", "{'message_ids':['" + second + "']}");
	}

	private void files() {
		Reply sent = this.server.form("/v1" + this.channel + "/messages", "POST",
				new FilePart("files[0]", "a.txt", "abc".getBytes(StandardCharsets.UTF_8)),
				new FilePart("files[1]", "b.txt", "abc".getBytes(StandardCharsets.UTF_8)));
		assertThat(sent.status()).isEqualTo(200);
		bot("DELETE", this.channel + "/messages/" + sent.id() + "/attachments/"
				+ sent.json().at("/attachments/0/id").asString());
		bot("POST", this.channel + "/attachments",
				"{'attachments':[{'id':0,'filename':'a.txt','file_size':3,'content_type':'text/plain'}]}");
		Reply parts = bot("POST", this.channel + "/attachments",
				"{'attachments':[{'id':0,'filename':'a.bin','file_size':20971520,"
						+ "'content_type':'application/octet-stream'}]}");
		parts.json()
			.at("/attachments/0/parts")
			.forEach((part) -> this.server.upload(part.path("upload_url").asString(), new byte[10485760]));
		bot("POST", this.channel + "/attachments/complete",
				"{'uploads':[{'upload_filename':'" + parts.json().at("/attachments/0/upload_filename").asString()
						+ "','upload_id':'" + parts.json().at("/attachments/0/upload_id").asString() + "'}]}");
	}

	private void webhooks() {
		Reply created = bot("POST", this.channel + "/webhooks", "{'name':'Builds'}");
		String webhook = "/webhooks/" + created.id();
		String secret = webhook + "/" + created.json().path("token").asString();
		bot("GET", this.channel + "/webhooks");
		bot("GET", this.guild + "/webhooks");
		bot("GET", webhook);
		bot("PATCH", webhook, "{'name':'Deploys'}");
		bot("GET", secret);
		bot("PATCH", secret, "{'name':'Deploys'}");
		String message = bot("POST", secret + "?wait=true", "{'content':'Done','username':'Ann'}").id();
		bot("POST", secret, "{'content':'Done'}");
		bot("GET", secret + "/messages/" + message);
		bot("PATCH", secret + "/messages/" + message, "{'content':'Failed'}");
		bot("DELETE", secret + "/messages/" + message);
		bot("POST", secret + "/slack", "{'text':'Hello'}");
		bot("POST", secret + "/github", "{'sender':{'id':7,'login':'ann','html_url':'https://fluxer.example/',"
				+ "'avatar_url':'https://fluxer.example/a.png'}}");
		bot("POST", secret + "/instatus", "{'page':{'id':'page','status_description':'Up'}}");
		bot("DELETE", secret);
		bot("DELETE", "/webhooks/" + bot("POST", this.channel + "/webhooks", "{'name':'Builds'}").id());
	}

	private void invites() {
		String code = bot("POST", this.channel + "/invites", "{'max_uses':5,'max_age':3600}").json()
			.path("code")
			.asString();
		bot("GET", "/invites/" + code);
		bot("GET", this.channel + "/invites");
		bot("GET", this.guild + "/invites");
		bot("DELETE", "/invites/" + code);
	}

	private void guilds() {
		bot("GET", this.guild);
		bot("GET", "/users/@me/guilds?with_counts=true");
		bot("PATCH", this.guild, "{'name':'Fluxers'}");
		bot("GET", this.guild + "/vanity-url");
		bot("PATCH", this.guild + "/vanity-url", "{'code':'fluxers'}");
		bot("GET", this.guild + "/audit-logs?limit=100");
		bot("GET", this.guild + "/discovery");
		bot("POST", this.guild + "/discovery", "{'description':'Where bots meet','category_type':3}");
		bot("GET", this.guild + "/discovery");
		bot("PATCH", this.guild + "/discovery", "{'description':'Where bots meet again'}");
		bot("DELETE", this.guild + "/discovery");
		bot("POST", this.channel + "/messages/bulk-delete-mine", "{}");
		bot("POST", "/users/@me/guilds/" + this.server.guild + "/messages/bulk-delete-mine", "{}");
		person("POST", "/channels/" + this.server.person + "/messages/purge", null);
		String heir = this.server.core.addPerson("Heir").toString();
		person("POST", this.guild + "/transfer-ownership", "{'new_owner_id':'" + heir + "'}");
		person("POST", "/guilds/" + this.server.core.addGuild("Second", this.server.person) + "/delete", "{}");
		bot("DELETE", "/users/@me/guilds/" + this.server.guild);
	}

	private Reply bot(String method, String path) {
		return bot(method, path, null);
	}

	private Reply bot(String method, String path, @Nullable String body) {
		return noted(method, path, this.server.bot(method, "/v1" + path, json(body)));
	}

	private void person(String method, String path, @Nullable String body) {
		noted(method, path, this.server.person(method, "/v1" + path, json(body)));
	}

	private Reply noted(String method, String path, Reply reply) {
		String call = method + " " + path.replaceFirst("\\?.*", "");
		if (reply.status() < 300) {
			this.visited.add(call);
		}
		else {
			this.refused.put(call, reply.status() + " " + reply.code());
		}
		return reply;
	}

	private static @Nullable String json(@Nullable String body) {
		return (body != null) ? body.replace('\'', '"') : null;
	}

}
