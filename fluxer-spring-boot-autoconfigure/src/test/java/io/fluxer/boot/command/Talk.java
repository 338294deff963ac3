package io.fluxer.boot.command;

import java.time.Duration;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.Person;
import io.fluxer.embedded.PostedMessage;

import static org.awaitility.Awaitility.await;

/**
 * What a person says in channels of its own, and what the bot answers.
 */
final class Talk {

	static final Duration LIMIT = Duration.ofSeconds(20);

	private final FluxerServer server;

	private final Person person;

	private int channels;

	Talk(FluxerServer server) {
		this(server, server.person());
	}

	Talk(FluxerServer server, Person person) {
		this.server = server;
		this.person = person;
	}

	/**
	 * Says something in a new channel and waits for the answer.
	 */
	PostedMessage ask(String text) {
		return askIn(this.server.createChannel(this.server.guildId(), "talk-" + ++this.channels), text);
	}

	/**
	 * Says something and waits for the answer.
	 */
	PostedMessage askIn(Snowflake channel, String text) {
		int before = answers(channel).size();
		this.person.say(channel, text);
		await().atMost(LIMIT).until(() -> answers(channel).size() > before);
		return answers(channel).get(before);
	}

	/**
	 * Says something that is not to be answered, then something that is.
	 * @return all answers
	 */
	List<String> say(String text, String answered) {
		Snowflake channel = this.server.createChannel(this.server.guildId(), "talk-" + ++this.channels);
		this.person.say(channel, text);
		this.person.say(channel, answered);
		await().atMost(LIMIT).until(() -> !answers(channel).isEmpty());
		return answers(channel).stream().map(PostedMessage::content).toList();
	}

	/**
	 * Returns what the bot wrote, in its order.
	 */
	List<PostedMessage> answers(Snowflake channel) {
		return this.server.messages(channel).stream().filter(PostedMessage::bot).toList();
	}

}
