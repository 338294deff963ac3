package io.fluxer.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Attachment;
import io.fluxer.entity.Channel;
import io.fluxer.entity.ChannelType;
import io.fluxer.entity.CurrentUser;
import io.fluxer.entity.EmbedBuilder;
import io.fluxer.entity.GatewayBot;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Instance;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.MutualGuild;
import io.fluxer.entity.PartialGuild;
import io.fluxer.entity.Profile;
import io.fluxer.entity.ReactionUsers;
import io.fluxer.entity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Every route of the embedded server, called once through the client and read into
 * entities.
 */
class RestIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private static final String THUMB = "\uD83D\uDC4D";

	private final FluxerServer server = FluxerServer.start();

	private final Snowflake channel = this.server.channelId();

	private final Rest rest = Rest.create(RestOptions.defaults().withApiUrl(this.server.apiUrl()));

	RestIntegrationTests() {
		this.rest.setToken(this.server.botToken());
	}

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void messagesAreCreatedReadEditedAndDeleted() {
		Message created = await(this.rest.post(Routes.channelMessages(this.channel),
				MessagePayload.text("hello").withNonce("n1"), Message.class));
		assertThat(created.content()).isEqualTo("hello");
		assertThat(created.nonce()).isEqualTo("n1");
		assertThat(created.channelId()).isEqualTo(this.channel);
		assertThat(created.author()).extracting(User::id).isEqualTo(this.server.botId());
		String route = Routes.channelMessage(this.channel, created.id());
		assertThat(await(this.rest.get(route, Message.class)).content()).isEqualTo("hello");
		Message edited = await(this.rest.patch(route, MessagePayload.text("changed"), Message.class));
		assertThat(edited.id()).isEqualTo(created.id());
		assertThat(edited.content()).isEqualTo("changed");
		assertThat(edited.editedTimestamp()).isNotNull();
		Snowflake said = this.server.person().say(this.channel, "and I");
		List<Message> page = await(this.rest.get(Routes.channelMessages(this.channel) + "?limit=2",
				new ParameterizedTypeReference<List<Message>>() {
				}));
		assertThat(page).extracting(Message::id).containsExactly(said, created.id());
		assertThat(page).extracting(Message::content).containsExactly("and I", "changed");
		run(this.rest.deleteRoute(route));
		FluxerApiException gone = catchThrowableOfType(FluxerApiException.class,
				() -> this.rest.get(route, Message.class).block(LIMIT));
		assertThat(gone.statusCode()).isEqualTo(404);
		assertThat(gone.code()).isEqualTo("UNKNOWN_MESSAGE");
		assertThat(gone.requestId()).isNotBlank();
		assertThat(this.server.messages(this.channel)).extracting(PostedMessage::content).containsExactly("and I");
	}

	@Test
	void reactionsAreSetListedAndTakenBack() {
		Snowflake said = this.server.person().say(this.channel, "like this");
		this.server.person().react(this.channel, said, THUMB);
		String emoji = Routes.channelMessageReaction(this.channel, said, THUMB);
		run(this.rest.putEmpty(emoji + "/@me"));
		List<User> users = await(this.rest.get(emoji, new ParameterizedTypeReference<List<User>>() {
		}));
		assertThat(users).extracting(User::id)
			.containsExactlyInAnyOrder(this.server.botId(), this.server.person().id());
		ReactionUsers first = await(this.rest.get(emoji + "/users?limit=1", ReactionUsers.class));
		assertThat(first.items()).hasSize(1);
		assertThat(first.hasMore()).isTrue();
		assertThat(first.nextAfter()).isEqualTo(first.items().get(0).id());
		Message liked = await(this.rest.get(Routes.channelMessage(this.channel, said), Message.class));
		assertThat(liked.reactions()).singleElement().satisfies((reaction) -> {
			assertThat(reaction.emoji().name()).isEqualTo(THUMB);
			assertThat(reaction.count()).isEqualTo(2);
			assertThat(reaction.me()).isTrue();
		});
		run(this.rest.deleteRoute(emoji + "/@me"));
		Message left = await(this.rest.get(Routes.channelMessage(this.channel, said), Message.class));
		assertThat(left.reactions()).singleElement().satisfies((reaction) -> {
			assertThat(reaction.count()).isOne();
			assertThat(reaction.me()).isFalse();
		});
	}

	@Test
	void filesGoWithAMessageAndAnEmbedShowsOneOfThem() {
		MessagePayload payload = MessagePayload.text("two files")
			.withEmbed(new EmbedBuilder().title("a picture").image("attachment://a.png").build())
			.withFile(FileUpload.of("a.png", new byte[] { 1, 2, 3 }))
			.withFile(FileUpload.of("b.txt", "words".getBytes()).describedAs("some words"));
		Message created = await(this.rest.postMultipart(Routes.channelMessages(this.channel),
				new MultipartPayload(payload, payload.files()), Message.class));
		assertThat(created.embeds()).singleElement().satisfies((embed) -> {
			assertThat(embed.title()).isEqualTo("a picture");
			assertThat(embed.image()).isNotNull();
			assertThat(embed.image().url()).startsWith("http://127.0.0.1:").endsWith("/a.png");
		});
		Attachment words = created.attachments().get(created.attachments().size() - 1);
		assertThat(words.filename()).isEqualTo("b.txt");
		assertThat(words.description()).isEqualTo("some words");
		assertThat(words.size()).isEqualTo(5);
		run(this.rest.deleteRoute(Routes.channelMessageAttachment(this.channel, created.id(), words.id())));
		Message left = await(this.rest.get(Routes.channelMessage(this.channel, created.id()), Message.class));
		assertThat(left.attachments()).extracting(Attachment::id).doesNotContain(words.id());
		MessagePayload more = MessagePayload.text("another").withFile(FileUpload.of("c.txt", new byte[] { 'c' }));
		Message edited = await(this.rest.patchMultipart(Routes.channelMessage(this.channel, created.id()),
				new MultipartPayload(more, more.files()), Message.class));
		assertThat(edited.content()).isEqualTo("another");
		assertThat(edited.attachments()).extracting(Attachment::filename).contains("c.txt");
	}

	@Test
	void directChannelsAreOpenedAndListed() {
		Map<String, Snowflake> recipient = Map.of("recipient_id", this.server.person().id());
		Channel direct = await(this.rest.post(Routes.userMeChannels(), recipient, Channel.class));
		assertThat(direct.type()).isEqualTo(ChannelType.DM);
		List<Channel> all = await(
				this.rest.get(Routes.userMeChannels(), new ParameterizedTypeReference<List<Channel>>() {
				}));
		assertThat(all).extracting(Channel::id).containsExactly(direct.id());
		Message sent = await(
				this.rest.post(Routes.channelMessages(direct.id()), Map.of("content", "psst"), Message.class));
		assertThat(sent.channelId()).isEqualTo(direct.id());
	}

	@Test
	void usersAndTheirProfilesAreRead() {
		CurrentUser own = await(this.rest.get(Routes.currentUser(), CurrentUser.class));
		assertThat(own.user().id()).isEqualTo(this.server.botId());
		assertThat(own.user().bot()).isTrue();
		Snowflake id = this.server.person().id();
		User person = await(this.rest.get(Routes.user(id), User.class));
		assertThat(person.username()).isEqualTo(this.server.person().name());
		assertThat(person.bot()).isFalse();
		Profile profile = await(this.rest.get(Routes.userProfile(id), Profile.class));
		assertThat(profile.user()).isEqualTo(person);
		assertThat(profile.mutualGuilds()).extracting(MutualGuild::id).containsExactly(this.server.guildId());
	}

	@Test
	void guildsAndChannelsAreRead() {
		Snowflake id = this.server.guildId();
		List<PartialGuild> guilds = await(
				this.rest.get(Routes.currentUserGuilds(), new ParameterizedTypeReference<List<PartialGuild>>() {
				}));
		assertThat(guilds).extracting(PartialGuild::id).containsExactly(id);
		Guild guild = await(this.rest.get(Routes.guild(id), Guild.class));
		assertThat(guild.id()).isEqualTo(id);
		assertThat(guild.name()).isEqualTo(guilds.get(0).name());
		List<Channel> channels = await(
				this.rest.get(Routes.guildChannels(id), new ParameterizedTypeReference<List<Channel>>() {
				}));
		assertThat(channels).extracting(Channel::id).contains(this.channel);
		Channel general = await(this.rest.get(Routes.channel(this.channel), Channel.class));
		assertThat(general.name()).isEqualTo("general");
		assertThat(general.guildId()).isEqualTo(id);
		assertThat(channels).contains(general);
	}

	@Test
	void typingIsShown() {
		assertThat(this.rest.post(Routes.channelTyping(this.channel), null).blockOptional(LIMIT)).isEmpty();
		assertThat(this.server.requests()).singleElement()
			.satisfies((request) -> assertThat(request.status()).isEqualTo(204));
	}

	@Test
	void theInstanceAndItsGatewayAreFound() {
		GatewayBot gateway = await(this.rest.get(Routes.gatewayBot(), GatewayBot.class));
		assertThat(gateway.url()).isEqualTo(this.server.gatewayUrl());
		assertThat(gateway.shards()).isOne();
		assertThat(gateway.sessionStartLimit()).isNotNull();
		Instance instance = await(this.rest.get("/.well-known/fluxer", Instance.class));
		assertThat(instance.endpoints().gateway()).isEqualTo(this.server.gatewayUrl());
		assertThat(this.server.apiUrl()).startsWith(instance.endpoints().api());
	}

	private static <T> T await(Mono<T> call) {
		return call.single().block(LIMIT);
	}

	private static void run(Mono<Void> call) {
		call.block(LIMIT);
	}

}
