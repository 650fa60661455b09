CONF=${1:?which configuration}
for name in orders clicks; do
  nohup tiup tidb-lightning:v8.1.2 -config "conf/$name.toml" > "$name.log" 2>&1 &
done
wait
tiup tidb-lightning --config "$CONF" --backend "$BACKEND"
