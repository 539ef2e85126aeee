# Ends a server whose owner died. Usage: sh -c "$(cat watch.sh)" watch SIGNAL DIRECTORY
# Standard input is a pipe that the owner holds open and on which it tells the server's process id,
# or 0 when the server does not run. The end of the pipe means that the owner is dead: the server is
# sent SIGNAL, after five seconds KILL, and DIRECTORY is removed.
trap '' HUP INT TERM
signal=$1
directory=$2
server=0
while read -r line; do
    server=$line
done
if [ "$server" -ne 0 ]; then
    kill -s "$signal" "$server"
    waited=0
    while kill -s 0 "$server"; do
        waited=$((waited + 1))
        [ "$waited" -lt 50 ] || kill -s KILL "$server"
        [ "$waited" -lt 60 ] || break
        sleep 0.1
    done
fi
rm -rf -- "$directory"
