package io.fluxer.contract;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.fluxer.client.Client;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of an operation through a public method, and what it has to send.
 *
 * @param operation the id of the operation
 * @param target the path without version, and the query
 * @param call makes the call
 * @param body the body, {@code null} for none
 * @param files the names of the files beside it
 * @param status the status to answer with
 * @param prepared changes an answer so that one request is enough
 * @param value what of an answer the call returns
 */
record OperationCase(String operation, String target, Function<Client, Publisher<?>> call, @Nullable JsonNode body,
		List<String> files, int status, Consumer<ObjectNode> prepared, UnaryOperator<JsonNode> value) {

	static OperationCase of(String operation, String target, Function<Client, Publisher<?>> call) {
		return new OperationCase(operation, target, call, null, List.of(), 200, (answer) -> {
		}, (answer) -> answer);
	}

	/** The body, with single quotes for double ones. */
	OperationCase sends(String json) {
		JsonNode tree = FluxerJson.mapper().readTree(json.replace('\'', '"'));
		return new OperationCase(this.operation, this.target, this.call, tree, this.files, this.status, this.prepared,
				this.value);
	}

	OperationCase sendsFiles(String... names) {
		return new OperationCase(this.operation, this.target, this.call, this.body, List.of(names), this.status,
				this.prepared, this.value);
	}

	/** The answer is the last page. */
	OperationCase lastPage() {
		return new OperationCase(this.operation, this.target, this.call, this.body, this.files, this.status,
				(answer) -> answer.put("has_more", false), this.value);
	}

	/** The call returns one member of the answer. */
	OperationCase returns(String member) {
		return new OperationCase(this.operation, this.target, this.call, this.body, this.files, this.status,
				this.prepared, (answer) -> answer.path(member));
	}

	/** The call says to which guild the members belong. */
	OperationCase inGuild(String id) {
		return new OperationCase(this.operation, this.target, this.call, this.body, this.files, this.status,
				(answer) -> {
				}, (answer) -> {
					JsonNode copy = answer.deepCopy();
					(copy.isArray() ? copy.valueStream() : Stream.of(copy))
						.forEach((member) -> ((ObjectNode) member).put("guild_id", id));
					return copy;
				});
	}

	/** The call passes over the answer. */
	OperationCase returnsNothing() {
		return new OperationCase(this.operation, this.target, this.call, this.body, this.files, this.status,
				this.prepared, (answer) -> answer.path("nothing"));
	}

	OperationCase answeredWith(int newStatus) {
		return new OperationCase(this.operation, this.target, this.call, this.body, this.files, newStatus,
				this.prepared, this.value);
	}

	@Override
	public String toString() {
		return this.operation + " " + this.target;
	}

}
